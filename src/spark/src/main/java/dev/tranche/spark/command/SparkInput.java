package dev.tranche.spark.command;

import dev.tranche.base.InputException;
import dev.tranche.base.Quoted;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import picocli.CommandLine.Option;

/** The options that say what is read. */
final class SparkInput {
  /** Of CSV files: where a row that cannot be cut into cells is. */
  static final String RAGGED = "tranche_ragged_row";

  /** How people write what a shell makes hard to type. */
  private static final Set<String> TABS = Set.of("tab", "\\t");

  private static final char QUOTE = '"';

  /** Files of such names, and those in such folders, Spark does not read. */
  private static final Pattern LEFT_OUT = Pattern.compile("/[_.]");

  @Option(
      names = "--data",
      paramLabel = "PATH",
      required = true,
      description =
          "files of customers, in any file system that Spark knows, or with --format table its name")
  private String data = "";

  @Option(
      names = "--format",
      paramLabel = "csv|parquet|orc|table",
      description = "(default: as the ending of --data says)")
  private Optional<InputFormat> format = Optional.empty();

  @Option(
      names = "--delimiter",
      paramLabel = "CHARACTER",
      defaultValue = ",",
      description = "between the cells of CSV files, or tab (default: ${DEFAULT-VALUE})")
  private String delimiter = ",";

  /**
   * The customers; of CSV files every cell is a text.
   *
   * @throws InputException if there is nothing to read, or its format is not known
   */
  Dataset<Row> read(SparkSession spark) {
    InputFormat found = format.orElseGet(() -> InputFormat.ofName(data));
    if (found == InputFormat.TABLE) {
      return spark.table(data);
    }
    requireFiles(spark);
    return found == InputFormat.CSV ? csv(spark) : spark.read().format(found.word()).load(data);
  }

  /** Whether rows may be ragged: which column tells it. */
  Optional<String> ragged(Dataset<Row> customers) {
    return Arrays.stream(customers.columns()).filter(RAGGED::equals).findFirst();
  }

  /** Throws {@link InputException} if a row of the file cannot be cut into cells. */
  void requireCells(Dataset<Row> customers) {
    int place = List.of(customers.columns()).indexOf(RAGGED);
    if (place >= 0) {
      // Of whole rows: Spark 4 refuses a query of this column alone.
      FilterFunction<Row> ragged = customer -> !customer.isNullAt(place);
      long bad = customers.filter(ragged).count();
      if (bad > 0) {
        throw new InputException(
            "--data "
                + data
                + ": "
                + bad
                + (bad == 1 ? " row has" : " rows have")
                + " more or fewer cells than the header");
      }
    }
  }

  private void requireFiles(SparkSession spark) {
    Path path = new Path(data);
    try {
      FileStatus[] found =
          path.getFileSystem(spark.sparkContext().hadoopConfiguration()).globStatus(path);
      if (found == null || found.length == 0) {
        throw new InputException("--data " + data + ": no such file or folder");
      }
      if (!holdFiles(found, path.getFileSystem(spark.sparkContext().hadoopConfiguration()))) {
        throw new InputException("--data " + data + ": there are no files in it");
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException("--data " + data + ": " + e.getMessage(), e);
    }
  }

  /** Whether one of them is a file, or has one in it, that Spark does not leave out. */
  private static boolean holdFiles(FileStatus[] found, FileSystem files) throws IOException {
    for (FileStatus status : found) {
      if (status.isFile()) {
        return true;
      }
      RemoteIterator<LocatedFileStatus> inside = files.listFiles(status.getPath(), true);
      while (inside.hasNext()) {
        String below =
            inside.next().getPath().toString().substring(status.getPath().toString().length());
        if (!LEFT_OUT.matcher(below).find()) {
          return true;
        }
      }
    }
    return false;
  }

  private Dataset<Row> csv(SparkSession spark) {
    // Where columns are left out nobody counts the cells of a row.
    spark.conf().set("spark.sql.csv.parser.columnPruning.enabled", "false");
    Dataset<Row> plain = reader(spark).csv(data);
    // Headers are compared where they could differ; to a column without a name, which Spark gives
    // one, that comparison objects even if there is one file.
    boolean single = plain.inputFiles().length == 1;
    return reader(spark)
        .schema(plain.schema().add(RAGGED, DataTypes.StringType))
        .option("enforceSchema", String.valueOf(single))
        .option("columnNameOfCorruptRecord", RAGGED)
        .csv(data);
  }

  private String separator() {
    if (TABS.contains(delimiter)) {
      return "\t";
    }
    if (delimiter.length() != 1) {
      throw new InputException(
          "--delimiter is " + Quoted.of(delimiter) + ", expected one character, or tab");
    }
    return delimiter;
  }

  private DataFrameReader reader(SparkSession spark) {
    return spark
        .read()
        .option("header", "true")
        .option("sep", separator())
        .option("quote", String.valueOf(QUOTE))
        .option("escape", String.valueOf(QUOTE))
        .option("maxCharsPerColumn", "-1");
  }
}
