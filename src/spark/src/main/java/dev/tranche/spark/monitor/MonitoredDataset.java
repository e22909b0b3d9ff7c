package dev.tranche.spark.monitor;

import dev.tranche.base.InputException;
import dev.tranche.base.NearestName;
import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.file.LabelsAndTime;
import dev.tranche.batch.monitor.file.TimeStyle;
import dev.tranche.batch.monitor.tally.FurtherColumns;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.spark.bundle.SparkBundle;
import dev.tranche.spark.row.CustomerColumns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Customers compared with what a bundle was trained on, in one pass of counts.
 *
 * @param asked the columns of labels, of a risk bundle, and of dates
 */
public record MonitoredDataset(SparkBundle bundle, LabelsAndTime asked, MonitorLimits limits) {
  /** Of this many different dates it is found out how they are written. */
  private static final int DATES = 10_000;

  /**
   * Counts, and reports as {@code ./tranche monitor} does of the same rows.
   *
   * @param ragged the column that has a value where a row could not be cut into cells, if one tells
   * @throws InputException naming every column that does not fit, or if there is nothing to compare
   */
  public MonitorReport of(Dataset<Row> customers, Optional<String> ragged) {
    List<String> names = List.of(customers.columns());
    Stream.of(asked.labels(), asked.time())
        .flatMap(Optional::stream)
        .forEach(it -> require(it, names));
    MonitorChoice choice =
        new MonitorChoice(
            bundle.packed(),
            bundle.manifest().task(),
            asked.labels().map(NamedColumn::name).orElse(""),
            SentPeriods.of(time(customers)),
            customers.columns());
    CountingModel open = choice.open();
    CustomerColumns columns =
        CustomerColumns.of(customers.schema(), open.counts().reader().features(), List.of());
    Broadcast<ExecutorCounts> sent = sent(customers, choice);
    JavaRDD<byte[]> counts =
        columns
            .selected(customers)
            .javaRDD()
            .mapPartitions(
                new CountPartition(sent, columns.cells(), ragged.map(names::indexOf).orElse(-1)));
    CountedRows counted = new CountedRows(open);
    if (counts.getNumPartitions() > 0) {
      counted.add(
          counts.treeReduce(
              (one, other) -> new CountedRows(sent.value().open()).add(one).add(other).bytes()));
    }
    requireRows(counted);
    return open.reporting().report(counted.file(), counted.tallies(), limits);
  }

  private static void require(NamedColumn asked, List<String> names) {
    if (!names.contains(asked.name())) {
      throw new InputException(
          asked.by() + ": " + NearestName.missing("column", asked.name(), names));
    }
  }

  private Optional<FurtherColumns.TimeColumn> time(Dataset<Row> customers) {
    List<Feature> features = bundle.manifest().features().inputs();
    return asked
        .time()
        .map(
            it ->
                TimeStyle.ofCells(() -> dates(customers, it.name()), it, features)
                    .column(asked.period()));
  }

  /** The first in their order, so that partitions do not matter. */
  private static List<String> dates(Dataset<Row> customers, String name) {
    return customers
        .select(functions.col("`" + name.replace("`", "``") + "`").cast("string").as(name))
        .na()
        .drop()
        .distinct()
        .sort(functions.asc("`" + name.replace("`", "``") + "`"))
        .limit(DATES)
        .as(Encoders.STRING())
        .collectAsList();
  }

  private static void requireRows(CountedRows counted) {
    if (counted.file().rows() == counted.file().badRows()) {
      throw new InputException(
          counted.file().rows() == 0
              ? "the data has no rows; there is nothing to compare"
              : "the data has no row that can be read; there is nothing to compare: "
                  + counted.file().errors());
    }
  }

  private static Broadcast<ExecutorCounts> sent(Dataset<Row> customers, MonitorChoice choice) {
    // Closing it would end Spark.
    @SuppressWarnings("resource")
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(customers.sparkSession().sparkContext());
    return context.broadcast(new ExecutorCounts(choice));
  }
}
