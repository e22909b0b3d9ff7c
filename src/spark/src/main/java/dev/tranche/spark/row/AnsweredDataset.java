package dev.tranche.spark.row;

import dev.tranche.spark.bundle.SparkBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Customers of a dataset with their answers. */
public final class AnsweredDataset {
  private final SparkBundle bundle;
  private final ModelChoice choice;

  /** By a model of the bundle. */
  public AnsweredDataset(SparkBundle bundle, ModelChoice choice) {
    this.bundle = bundle;
    this.choice = choice;
  }

  /**
   * The dataset's columns, those of the answers, {@code warnings} and {@code errors}. Nothing is
   * computed yet.
   *
   * @param ragged the column that has a value where a row could not be cut into cells, if one tells
   * @throws dev.tranche.base.InputException naming every column that does not fit
   */
  public Dataset<Row> of(Dataset<Row> customers, Optional<String> ragged) {
    List<StructField> answers = choice.columns(bundle.manifest());
    List<StructField> added = new ArrayList<>(answers);
    added.addAll(NotedCells.COLUMNS);
    CustomerColumns columns =
        CustomerColumns.of(customers.schema(), bundle.manifest().features().inputs(), added);
    List<StructField> all = new ArrayList<>(List.of(customers.schema().fields()));
    all.addAll(added);
    int place = ragged.map(List.of(customers.columns())::indexOf).orElse(-1);
    RowLayout layout = new RowLayout(customers.columns().length, answers.size(), place);
    return columns
        .selected(customers)
        .mapPartitions(
            new AnswerPartition(
                ExecutorModel.sent(customers.sparkSession(), choice, bundle),
                columns.cells(),
                layout),
            Encoders.row(DataTypes.createStructType(all)));
  }
}
