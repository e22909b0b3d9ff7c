package dev.tranche.batch.monitor.tally;

import dev.tranche.scoring.value.Row;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Customers of a file, or of a period of it. Not thread-safe. */
public final class CustomerTally {
  private final List<MonitoredColumn> columns;
  private final long[][] counts;
  private final Optional<ScoreTally> scores;
  private final long[] bySegment;
  private long customers;
  private long outliers;

  /**
   * Of none yet.
   *
   * @param scores where customers are scored
   * @param segments how many there are, where customers are segmented
   */
  CustomerTally(List<MonitoredColumn> columns, Optional<ScoreTally> scores, int segments) {
    this.columns = columns;
    this.counts = columns.stream().map(it -> new long[it.slots()]).toArray(long[][]::new);
    this.scores = scores;
    this.bySegment = new long[segments];
  }

  void add(Row row) {
    customers++;
    for (int c = 0; c < counts.length; c++) {
      columns.get(c).count(row, counts[c]);
    }
  }

  void addSegment(int segment, boolean outlier) {
    bySegment[segment]++;
    outliers += outlier ? 1 : 0;
  }

  /** Adds all that the other has, which counts the same. */
  public void add(CustomerTally other) {
    customers += other.customers;
    outliers += other.outliers;
    for (int c = 0; c < counts.length; c++) {
      ScoreTally.add(counts[c], other.counts[c]);
    }
    ScoreTally.add(bySegment, other.bySegment);
    scores.ifPresent(mine -> mine.add(other.scores.orElseThrow()));
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(customers);
    out.writeLong(outliers);
    for (long[] slots : counts) {
      ScoreTally.write(slots, out);
    }
    ScoreTally.write(bySegment, out);
    if (scores.isPresent()) {
      scores.get().write(out);
    }
  }

  void add(DataInput in) throws IOException {
    customers += in.readLong();
    outliers += in.readLong();
    for (long[] slots : counts) {
      ScoreTally.add(slots, in);
    }
    ScoreTally.add(bySegment, in);
    if (scores.isPresent()) {
      scores.get().add(in);
    }
  }

  /** How many there are. */
  public long customers() {
    return customers;
  }

  /** What is compared. */
  public List<MonitoredColumn> columns() {
    return columns;
  }

  /** Customers by slot of a column. */
  public long[] counts(int column) {
    return counts[column].clone();
  }

  /** Their scores, where they were scored. */
  public Optional<ScoreTally> scores() {
    return scores;
  }

  /** Customers by segment. */
  public long[] bySegment() {
    return bySegment.clone();
  }

  /** How many are further from their segment's centre than nearly all training rows. */
  public long outliers() {
    return outliers;
  }
}
