package dev.tranche.spark.sample;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;

import dev.tranche.base.InputException;
import dev.tranche.base.NearestName;
import dev.tranche.base.Quoted;
import dev.tranche.spark.sample.SampledClass.Border;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A sample to train on: all defaults, or half of the sample if they are more, and as many others as
 * there is room for, each class at random. A row's weight is how many of its class it stands for,
 * which training takes as {@code weight}.
 *
 * @param target the column of labels
 * @param positive the label that means default
 * @param maxRows how many rows there may be at most
 * @param seed the same dataset and seed, the same sample
 */
public record StratifiedSample(String target, String positive, long maxRows, long seed) {
  /** The column of weights. */
  public static final String WEIGHT = "weight";

  private static final String DEFAULTED = "tranche_defaulted";
  private static final String KEY = "tranche_key";
  private static final String BUCKET = "tranche_bucket";
  private static final String COUNT = "count";
  private static final int SHOWN = 5;

  /** Throws {@link InputException} if there is no room for both classes. */
  public StratifiedSample {
    if (maxRows < 2) {
      throw new InputException("a sample has at least 2 rows, one of each class, not " + maxRows);
    }
  }

  /**
   * Takes the sample, in three passes over the dataset, which must not change meanwhile; the last
   * when its rows are asked for.
   *
   * @throws InputException if there is no such column, one is called {@code weight} already, or
   *     there are no rows of both classes
   */
  public SampledRows of(Dataset<Row> customers) {
    check(customers);
    Column label = trim(RowKey.named(target).cast("string"));
    Dataset<Row> keyed =
        customers
            .withColumn(DEFAULTED, label.equalTo(positive))
            .withColumn(KEY, RowKey.of(customers.columns(), seed));
    Map<Boolean, Map<Integer, Long>> buckets = new HashMap<>();
    long unlabelled = 0;
    for (Row row :
        keyed.groupBy(col(DEFAULTED), RowKey.bucket(col(KEY)).as(BUCKET)).count().collectAsList()) {
      if (row.isNullAt(0)) {
        unlabelled += row.getLong(2);
      } else {
        buckets
            .computeIfAbsent(row.getBoolean(0), it -> new HashMap<>())
            .put(row.getInt(1), row.getLong(2));
      }
    }
    long defaults = sum(buckets.getOrDefault(true, Map.of()));
    long others = sum(buckets.getOrDefault(false, Map.of()));
    requireBoth(customers, label, defaults, others);
    SampledClass bad = new SampledClass(defaults, taken(defaults, others));
    SampledClass good = new SampledClass(others, Math.min(others, maxRows - bad.taken()));
    Dataset<Row> sampled =
        taken(keyed, true, bad, buckets).unionAll(taken(keyed, false, good, buckets));
    // At most maxRows: one task puts them into the order of their keys.
    Dataset<Row> rows = sampled.repartition(1).sortWithinPartitions(col(KEY)).drop(DEFAULTED, KEY);
    return new SampledRows(
        rows, SampledRows.ClassShare.of(bad), SampledRows.ClassShare.of(good), unlabelled);
  }

  private long taken(long defaults, long others) {
    return Math.min(defaults, Math.max(maxRows / 2, maxRows - others));
  }

  private static long sum(Map<Integer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Dataset<Row> taken(
      Dataset<Row> keyed,
      boolean defaulted,
      SampledClass sampled,
      Map<Boolean, Map<Integer, Long>> buckets) {
    Dataset<Row> all = keyed.where(col(DEFAULTED).equalTo(defaulted));
    Column weight = lit(sampled.weight());
    if (sampled.whole()) {
      return all.withColumn(WEIGHT, weight);
    }
    SampledClass.BorderBucket at = sampled.bucket(buckets.getOrDefault(defaulted, Map.of()));
    Map<Long, Long> keys =
        all
            .where(RowKey.bucket(col(KEY)).equalTo(at.bucket()))
            .groupBy(col(KEY))
            .count()
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getLong(0), row -> row.getLong(1)));
    Border border = sampled.border(at, keys);
    // Rows of one key are equal, so it does not matter which of them are taken.
    Dataset<Row> below = all.where(col(KEY).lt(border.key()));
    Dataset<Row> taken =
        border.atKey() == 0
            ? below
            : below.unionAll(all.where(col(KEY).equalTo(border.key())).limit((int) border.atKey()));
    return taken.withColumn(WEIGHT, weight);
  }

  private void check(Dataset<Row> customers) {
    List<String> columns = List.of(customers.columns());
    if (!columns.contains(target)) {
      throw new InputException("the target: " + NearestName.missing("column", target, columns));
    }
    for (String added : List.of(WEIGHT, DEFAULTED, KEY)) {
      if (columns.stream().anyMatch(added::equalsIgnoreCase)) {
        throw new InputException(
            "column " + Quoted.of(added) + " is one that the sample adds; rename it");
      }
    }
  }

  private void requireBoth(Dataset<Row> customers, Column label, long defaults, long others) {
    if (defaults > 0 && others > 0) {
      return;
    }
    String labels =
        customers
            .select(label.as(COUNT))
            .where(col(COUNT).isNotNull())
            .distinct()
            .limit(SHOWN)
            .collectAsList()
            .stream()
            .map(row -> Quoted.of(row.getString(0)))
            .sorted()
            .collect(Collectors.joining(", "));
    throw new InputException(
        "the target "
            + Quoted.of(target)
            + (defaults == 0
                ? " is nowhere " + Quoted.of(positive) + ", which is to mean default"
                : " is " + Quoted.of(positive) + " in every row")
            + "; its labels are "
            + (labels.isEmpty() ? "missing" : labels));
  }
}
