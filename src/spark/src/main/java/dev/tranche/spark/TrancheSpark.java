package dev.tranche.spark;

import dev.tranche.scoring.decision.Explain;
import dev.tranche.spark.bundle.SparkBundle;
import dev.tranche.spark.row.AnsweredDataset;
import dev.tranche.spark.row.RiskChoice;
import dev.tranche.spark.row.SegmentChoice;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Tranche on Apache Spark 3.5 and 4: customers of a dataset, each with its answer in further
 * columns. Nothing is computed before Spark is asked for rows.
 *
 * <p>The dataset's columns are found by the features' names, whatever their order and whatever else
 * there is. Texts are read as cells of a CSV file; whole numbers, decimals, floats, doubles,
 * booleans, dates and timestamps mean what they would mean written in one. Behind them come the
 * columns of the answer, {@code warnings array<struct<code, column>>} and {@code errors
 * array<struct<code, column, message>>}: a row that cannot be answered has errors, with the codes
 * of the functions, and no answer; the others have an answer and no errors.
 *
 * <p>All of these throw {@link dev.tranche.base.InputException} at once, naming every column that
 * is missing, of a wrong type, or of a name that the output needs.
 */
public final class TrancheSpark {
  private TrancheSpark() {}

  /**
   * Scores by the champion of a risk bundle: {@code probability_of_default float, score int, band
   * string, decision string}, equal to the risk function's to the last bit.
   */
  public static Dataset<Row> score(Dataset<Row> customers, SparkBundle bundle) {
    return score(customers, bundle, Explain.NONE);
  }

  /**
   * The same with {@code reasons array<string>}, codes of the bundle's catalogue, null for those
   * who are to get none; for {@link Explain#ALL} also {@code base_value double, margin float} and a
   * {@code contribution_NAME float} for each feature.
   */
  public static Dataset<Row> score(Dataset<Row> customers, SparkBundle bundle, Explain explain) {
    return new AnsweredDataset(bundle, new RiskChoice(explain)).of(customers, Optional.empty());
  }

  /**
   * Finds segments by a bundle of those: {@code segment int, name string, distance float,
   * confidence float, outlier boolean}, equal to the segmentation function's to the last bit.
   */
  public static Dataset<Row> segment(Dataset<Row> customers, SparkBundle bundle) {
    return new AnsweredDataset(bundle, new SegmentChoice()).of(customers, Optional.empty());
  }
}
