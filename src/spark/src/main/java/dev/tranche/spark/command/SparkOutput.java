package dev.tranche.spark.command;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say where answers go. */
final class SparkOutput {
  private static final String NONE = "";

  /** One of the two. */
  private static final class Place {
    @Option(
        names = "--out",
        paramLabel = "FOLDER",
        required = true,
        description = "the folder for files, which must not be there yet")
    private String folder = NONE;

    @Option(
        names = "--out-table",
        paramLabel = "NAME",
        required = true,
        description = "or the table, which must not be there yet")
    private String table = NONE;
  }

  @ArgGroup(multiplicity = "1")
  private final Place place = new Place();

  @Option(names = "--overwrite", description = "replaces the output, if there is one")
  private boolean overwrite;

  /** Throws {@link InputException} if the output is there already, and not to be replaced. */
  void check(SparkSession spark) {
    boolean taken = isTable() ? spark.catalog().tableExists(place.table) : folderExists(spark);
    if (taken && !overwrite) {
      throw new InputException(
          name() + " is there already; name another one, or replace it with --overwrite");
    }
  }

  /**
   * Throws {@link InputException} if writing would first delete what is to be read.
   *
   * @param read the rows that the output is made of
   * @param also folders that must stay as well
   */
  void requireApart(SparkSession spark, Dataset<Row> read, String... also) {
    if (isTable() || !overwrite) {
      return;
    }
    try {
      ReplacedFolder replaced =
          ReplacedFolder.of(place.folder, spark.sparkContext().hadoopConfiguration());
      boolean held = replaced.holdsAny(read.inputFiles());
      for (String folder : also) {
        held |= replaced.holds(new Path(folder));
      }
      if (held) {
        throw new InputException(
            name()
                + " has in it what is read, and --overwrite would delete that; name another one");
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(name() + ": " + e.getMessage(), e);
    }
  }

  private boolean isTable() {
    return !place.table.isEmpty();
  }

  private String name() {
    return isTable() ? "--out-table " + place.table : "--out " + place.folder;
  }

  private boolean folderExists(SparkSession spark) {
    Path path = new Path(place.folder);
    try {
      return path.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(path);
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(name() + ": " + e.getMessage(), e);
    }
  }

  /** Writes the answers, and then counts in what is written. */
  void write(SparkSession spark, Dataset<Row> answered, String counted, PrintWriter err) {
    SaveMode mode = overwrite ? SaveMode.Overwrite : SaveMode.ErrorIfExists;
    if (isTable()) {
      answered.write().mode(mode).format("parquet").saveAsTable(place.table);
    } else {
      answered.write().mode(mode).parquet(place.folder);
    }
    Dataset<Row> written =
        isTable() ? spark.table(place.table) : spark.read().parquet(place.folder);
    report(written.groupBy(functions.col(counted)).count().collectAsList(), err);
  }

  /** Writes rows that training is to read: a CSV file of each partition, or a table. */
  void writeCsv(Dataset<Row> rows) {
    SaveMode mode = overwrite ? SaveMode.Overwrite : SaveMode.ErrorIfExists;
    if (isTable()) {
      rows.write().mode(mode).format("parquet").saveAsTable(place.table);
    } else {
      rows.write()
          .mode(mode)
          .option("header", "true")
          .option("escape", "\"")
          .option("emptyValue", NONE)
          .csv(place.folder);
    }
  }

  /** The folder or the table. */
  String place() {
    return isTable() ? place.table : place.folder;
  }

  private void report(List<Row> groups, PrintWriter err) {
    Map<String, Long> counts = new TreeMap<>();
    long rows = 0;
    long refused = 0;
    for (Row group : groups) {
      rows += group.getLong(1);
      if (group.isNullAt(0)) {
        refused = group.getLong(1);
      } else {
        counts.put(group.getString(0), group.getLong(1));
      }
    }
    err.println("wrote " + rows + " rows to " + place());
    counts.forEach((name, count) -> err.println("  " + name + ": " + count));
    if (refused > 0) {
      err.println("  not answered: " + refused + "; why is in their column errors");
    }
  }
}
