package dev.tranche.spark.command;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import picocli.CommandLine.Option;

/** The options that say what is read. */
final class SparkInput {
  /** Of CSV files: where a row that cannot be cut into cells is. */
  static final String RAGGED = "tranche_ragged_row";

  private static final char QUOTE = '"';

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
      description = "between the cells of CSV files (default: ${DEFAULT-VALUE})")
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
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException("--data " + data + ": " + e.getMessage(), e);
    }
  }

  private Dataset<Row> csv(SparkSession spark) {
    // Where columns are left out nobody counts the cells of a row.
    spark.conf().set("spark.sql.csv.parser.columnPruning.enabled", "false");
    StructType columns = reader(spark).csv(data).schema();
    return reader(spark)
        .schema(columns.add(RAGGED, DataTypes.StringType))
        .option("enforceSchema", "false")
        .option("columnNameOfCorruptRecord", RAGGED)
        .csv(data);
  }

  private DataFrameReader reader(SparkSession spark) {
    return spark
        .read()
        .option("header", "true")
        .option("sep", delimiter)
        .option("quote", String.valueOf(QUOTE))
        .option("escape", String.valueOf(QUOTE))
        .option("maxCharsPerColumn", "-1");
  }
}
