package dev.tranche.spark.command;

import dev.tranche.base.InputException;
import dev.tranche.base.NearestName;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import picocli.CommandLine.Option;

/** The option that says which of the data's columns an output has. */
final class KeptColumns {
  @Option(
      names = "--keep",
      paramLabel = "COLUMN[,COLUMN…]",
      split = ",",
      description = "columns that the output shows beside the answers (default: all)")
  private List<String> keep = List.of();

  /**
   * The answers without the columns that are not to be kept.
   *
   * @param customers what was read
   * @param answered the same with answers
   * @throws InputException if a column is not there
   */
  Dataset<Row> of(Dataset<Row> customers, Dataset<Row> answered) {
    List<String> given =
        Arrays.stream(customers.columns()).filter(name -> !name.equals(SparkInput.RAGGED)).toList();
    for (String name : keep) {
      if (!given.contains(name)) {
        throw new InputException("--keep: " + NearestName.missing("column", name, given));
      }
    }
    List<String> left = keep.isEmpty() ? given : keep;
    List<String> before = List.of(customers.columns());
    return answered.select(
        Arrays.stream(answered.columns())
            .filter(name -> left.contains(name) || !before.contains(name))
            .map(name -> functions.col("`" + name.replace("`", "``") + "`"))
            .toArray(Column[]::new));
  }
}
