package dev.tranche.spark;

import dev.tranche.base.InputException;
import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.file.LabelsAndTime;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.spark.bundle.SparkBundle;
import dev.tranche.spark.monitor.MonitoredDataset;
import dev.tranche.spark.row.AnswerFunction;
import dev.tranche.spark.row.AnsweredDataset;
import dev.tranche.spark.row.RiskChoice;
import dev.tranche.spark.row.SegmentChoice;
import dev.tranche.spark.sample.StratifiedSample;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Tranche on Apache Spark 3.5 and 4: customers of a dataset, each with its answer in further
 * columns, which are computed when Spark is asked for rows; and what needs to see all rows, a
 * report or a sample, which reads them at once.
 *
 * <p>The dataset's columns are found by the features' names, whatever their order and whatever else
 * there is. Texts are read as cells of a CSV file; whole numbers, decimals, floats, doubles,
 * booleans, dates and timestamps mean what they would mean written in one. Behind them come the
 * columns of the answer, {@code warnings array<struct<code, column>>} and {@code errors
 * array<struct<code, column, message>>}: a row that cannot be answered has errors, with the codes
 * of the functions, and no answer; the others have an answer and no errors.
 *
 * <p>Scores and segments of a streaming dataset are a streaming dataset; what needs all rows
 * refuses one.
 *
 * <p>All of these throw {@link InputException} at once, naming every column that is missing, of a
 * wrong type, or of a name that the output needs.
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

  /**
   * Makes the bundle's model a function of SQL in this session: of a risk bundle {@code
   * tranche_score(struct(*))}, of segments {@code tranche_segment(struct(*))}. It returns a struct
   * of the columns that {@link #score(Dataset, SparkBundle, Explain)} with {@link Explain#ADVERSE}
   * or {@link #segment} adds. Whether the struct's fields fit is found out with its first row. It
   * runs the model for each row by itself: for whole datasets the methods above cost a fraction.
   */
  public static void register(SparkSession spark, SparkBundle bundle) {
    boolean risk = bundle.manifest().task() == Task.RISK;
    AnswerFunction.register(
        spark,
        risk ? "tranche_score" : "tranche_segment",
        bundle,
        risk ? new RiskChoice(Explain.ADVERSE) : new SegmentChoice());
  }

  /**
   * Compares customers with what the bundle was trained on, in one pass over them: the report that
   * {@code ./tranche monitor} makes of the same rows, in whatever partitions they are. {@link
   * dev.tranche.batch.monitor.file.MonitorDocument} makes its document of it.
   */
  public static MonitorReport monitor(Dataset<Row> customers, SparkBundle bundle) {
    return monitor(
        customers,
        bundle,
        new LabelsAndTime(Optional.empty(), Optional.empty(), PeriodLength.MONTH));
  }

  /**
   * The same where it is known who defaulted.
   *
   * @param labels the column that tells it
   */
  public static MonitorReport monitor(Dataset<Row> customers, SparkBundle bundle, String labels) {
    return monitor(
        customers,
        bundle,
        new LabelsAndTime(
            Optional.of(new NamedColumn("labels", labels)), Optional.empty(), PeriodLength.MONTH));
  }

  /**
   * The same, by labels, periods or both.
   *
   * @param asked the columns, and how long periods are; how dates are written is found out in a
   *     pass of its own, if they are none of the bundle's
   */
  public static MonitorReport monitor(
      Dataset<Row> customers, SparkBundle bundle, LabelsAndTime asked) {
    requireEnd(customers, "monitor");
    return new MonitoredDataset(bundle, asked, MonitorLimits.USUAL).of(customers, Optional.empty());
  }

  /**
   * A sample to train on, with the column {@code weight double} for the key {@code weight} of a
   * spec: all rows with that label, or half of the sample if they are more, and others at random up
   * to {@code maxRows}. The same rows in the same order for the same dataset and seed, however it
   * is partitioned. Rows whose target is null are left out.
   *
   * @param target the column of labels
   * @param positive the label that means default
   * @param seed of all that is random
   */
  public static Dataset<Row> sample(
      Dataset<Row> customers, String target, String positive, long maxRows, long seed) {
    requireEnd(customers, "sample");
    return new StratifiedSample(target, positive, maxRows, seed).of(customers).rows();
  }

  private static void requireEnd(Dataset<Row> customers, String wanted) {
    if (customers.isStreaming()) {
      throw new InputException(
          wanted
              + " needs all rows, and a stream has no end; give it what has come so far, such as"
              + " the dataset of foreachBatch");
    }
  }
}
