package dev.tranche.training.compare;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.bundle.EvenChoice;
import dev.tranche.training.bundle.FittedRows;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.table.Table;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows with labels that an earlier bundle was not fitted to: of a later one's test part, which
 * neither was fitted to, or of all parts.
 *
 * @param tested how many rows of these parts were looked at
 * @param known how many of them the earlier bundle was fitted to, or seems to
 * @param before the rows as the earlier bundle reads them
 * @param after the same as the later one does
 * @param label 1 for a default, per row
 * @param together rows that are one row of the table, repeated as often as it counts
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record HeldOutRows(
    int tested, int known, List<Row> before, List<Row> after, byte[] label, RowGroups together) {
  /** More would not change the third digit of a figure. */
  private static final int MOST = 100_000;

  /** So many times the rows that are wanted are looked at, at most. */
  private static final int MOST_LOOKED = 16;

  static HeldOutRows of(RiskFit fit, EarlierFeatures earlier, FittedRows fitted) {
    Table table = fit.table().data().table();
    int[] test = fit.table().split().test();
    int[] unknown = unknown(earlier.batch(table, test), fitted, test);
    int[] rows = IntStream.of(EvenChoice.of(unknown.length, MOST)).map(i -> unknown[i]).toArray();
    List<Feature> later = fit.table().preparation().features().inputs();
    return new HeldOutRows(
        test.length,
        test.length - unknown.length,
        rows(earlier.inputs(), earlier.batch(table, rows)),
        rows(later, fit.table().preparation().raw(table, rows)),
        fit.table().target().labels(rows),
        RowGroups.numbered(rows));
  }

  /**
   * As {@link #of}, of any part of the file and as the earlier bundle alone reads them: rows that
   * the later one may have been fitted to.
   */
  static HeldOutRows ofAllParts(RiskFit fit, EarlierFeatures earlier, FittedRows fitted, int most) {
    Table table = fit.table().data().table();
    // Mostly four of five are known: more are looked at until enough are not.
    int[] some = {};
    int[] unknown = {};
    for (int looked = 2 * most; some.length < table.rows(); looked *= 2) {
      some = EvenChoice.of(table.rows(), looked);
      unknown = unknown(earlier.batch(table, some), fitted, some);
      if (unknown.length >= most || looked >= MOST_LOOKED * most) {
        break;
      }
    }
    int[] its = unknown;
    int[] rows = IntStream.of(EvenChoice.of(its.length, most)).map(i -> its[i]).toArray();
    return new HeldOutRows(
        some.length,
        some.length - unknown.length,
        rows(earlier.inputs(), earlier.batch(table, rows)),
        List.of(),
        fit.table().target().labels(rows),
        RowGroups.numbered(rows));
  }

  /** Those of some rows of the table that a bundle was not fitted to. */
  private static int[] unknown(Batch all, FittedRows fitted, int... some) {
    return IntStream.range(0, some.length)
        .filter(i -> !fitted.mayHold(all, i))
        .map(i -> some[i])
        .toArray();
  }

  private static List<Row> rows(List<Feature> features, Batch batch) {
    return IntStream.range(0, batch.rows()).mapToObj(i -> row(features, batch, i)).toList();
  }

  private static Row row(List<Feature> features, Batch batch, int at) {
    float[] numbers = new float[features.size()];
    String[] texts = new String[features.size()];
    for (int f = 0; f < numbers.length; f++) {
      boolean numeric = features.get(f) instanceof Feature.Numeric;
      numbers[f] = numeric ? batch.numbers()[f][at] : Float.NaN;
      texts[f] = numeric ? "" : batch.texts()[f][at];
    }
    return new Row(numbers, texts);
  }

  int size() {
    return label.length;
  }

  int defaults() {
    int sum = 0;
    for (byte one : label) {
      sum += one;
    }
    return sum;
  }

  /** Rows of the table with a label, each once: one that counts for many tells no more than one. */
  int once(int wanted) {
    BitSet seen = new BitSet();
    for (int i = 0; i < label.length; i++) {
      if (label[i] == wanted) {
        seen.set(together.any() ? together.of()[i] : i);
      }
    }
    return seen.cardinality();
  }
}
