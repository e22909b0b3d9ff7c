package dev.tranche.spark.monitor;

import dev.tranche.batch.monitor.tally.PeriodTallies;
import dev.tranche.batch.stream.CountedFile;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was counted of some customers; sums are the same in whatever order. Not thread-safe. */
final class CountedRows {
  private final CountingModel by;
  private final PeriodTallies tallies;
  private final Map<String, Long> errors = new TreeMap<>();
  private long rows;
  private long badRows;

  /** Of none yet. */
  CountedRows(CountingModel by) {
    this.by = by;
    this.tallies = by.none().get();
  }

  /** Customers that can be read. */
  void add(List<Row> customers) {
    rows += customers.size();
    tallies.add(by.counts().of(customers));
  }

  /** A customer that cannot. */
  void addBad(List<Violation> violations) {
    rows++;
    badRows++;
    violations.forEach(it -> errors.merge((it.member() + " " + it.code()).strip(), 1L, Long::sum));
  }

  /** All of that, for the way through the cluster. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(rows);
      out.writeLong(badRows);
      out.writeInt(errors.size());
      for (Map.Entry<String, Long> error : errors.entrySet()) {
        out.writeUTF(error.getKey());
        out.writeLong(error.getValue());
      }
      tallies.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Adds what {@link #bytes} gave of others. */
  CountedRows add(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      rows += in.readLong();
      badRows += in.readLong();
      for (int kinds = in.readInt(); kinds > 0; kinds--) {
        errors.merge(in.readUTF(), in.readLong(), Long::sum);
      }
      tallies.add(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  CountedFile file() {
    return new CountedFile(rows, badRows, 0, errors);
  }

  PeriodTallies tallies() {
    return tallies;
  }
}
