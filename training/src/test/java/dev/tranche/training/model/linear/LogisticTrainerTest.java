package dev.tranche.training.model.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.Samples;
import dev.tranche.training.model.Standardisation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LogisticTrainerTest {
  private static List<NamedCsvRecord> csv(String name) throws IOException {
    try (InputStream in = LogisticTrainerTest.class.getResourceAsStream(name)) {
      return CsvReader.builder().ofNamedCsvRecord(in).stream().toList();
    }
  }

  private static float[] column(List<NamedCsvRecord> rows, String name) {
    float[] column = new float[rows.size()];
    for (int row = 0; row < column.length; row++) {
      column[row] = Float.parseFloat(rows.get(row).getField(name));
    }
    return column;
  }

  /** The rows of logistic.csv; logistic.py made them. */
  private static LabelledRows sample() throws IOException {
    List<NamedCsvRecord> rows = csv("logistic.csv");
    float[][] columns = {column(rows, "income"), column(rows, "age"), column(rows, "home")};
    float[] label = column(rows, "label");
    byte[] labels = new byte[label.length];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = (byte) label[row];
    }
    return LabelledRows.of(
        new FeatureMatrix(List.of("income", "age", "home"), columns, new int[] {0, 0, 3}), labels);
  }

  private static LogisticModel fit(LabelledRows rows, double c, int threads) {
    try (ThreadPool pool = new ThreadPool(threads)) {
      return new LogisticTrainer(new LogisticParameters(c, 100))
          .fit(
              rows,
              Standardisation.of(rows.features()),
              Monotone.none(rows.features().count()),
              pool,
              step -> {});
    }
  }

  @Test
  void findsTheCoefficientsOfScikitLearn() throws IOException {
    for (NamedCsvRecord expected : csv("logistic_coefficients.csv")) {
      LogisticModel model = fit(sample(), Double.parseDouble(expected.getField("c")), 2);
      assertEquals(Double.parseDouble(expected.getField("intercept")), model.intercept(), 1e-5);
      assertEquals(Float.parseFloat(expected.getField("income")), model.weight()[0], 1e-5f);
      assertEquals(Float.parseFloat(expected.getField("age")), model.weight()[1], 1e-5f);
      for (int category = 0; category < 3; category++) {
        assertEquals(
            Float.parseFloat(expected.getField("home" + category)),
            model.categoryWeights()[2][category],
            1e-5f);
      }
    }
  }

  @Test
  void givesTheSameBitsForAnyNumberOfThreads() {
    LabelledRows rows = Samples.noisy(3_001, 1);
    LogisticModel one = fit(rows, 1, 1);
    LogisticModel three = fit(rows, 1, 3);
    assertEquals(one.intercept(), three.intercept());
    assertArrayEquals(one.weight(), three.weight());
    assertArrayEquals(one.categoryWeights()[4], three.categoryWeights()[4]);
  }

  @Test
  void weightsCountLikeRepeatedRows() {
    FeatureMatrix x = Samples.numeric(new float[] {0, 1, 2, 3});
    Standardisation scaling = Standardisation.of(x);
    LogisticTrainer trainer = new LogisticTrainer(LogisticParameters.defaults());
    byte[] labels = {0, 1, 0, 1};
    LogisticModel weighted =
        trainer.fit(
            new LabelledRows(x, labels, new float[] {1, 1, 1, 2}),
            scaling,
            Monotone.none(1),
            new ThreadPool(1),
            step -> {});
    LogisticModel repeated =
        trainer.fit(
            LabelledRows.of(x.take(new int[] {0, 1, 2, 3, 3}), new byte[] {0, 1, 0, 1, 1}),
            scaling,
            Monotone.none(1),
            new ThreadPool(1),
            step -> {});
    assertEquals(repeated.intercept(), weighted.intercept(), 1e-9);
    assertEquals(repeated.weight()[0], weighted.weight()[0], 1e-6f);
  }

  @Test
  void separableRowsHaveAFiniteAnswer() {
    LabelledRows rows =
        LabelledRows.of(Samples.numeric(new float[] {1, 2, 3, 4}), new byte[] {0, 0, 1, 1});
    LogisticModel model = fit(rows, 1e6, 1);
    assertTrue(Float.isFinite(model.weight()[0]) && model.weight()[0] > 1);
  }

  /** Nothing to learn from: the margin is the prior's log-odds, ln(1/3). */
  @Test
  void aConstantFeatureGetsNoWeight() {
    LabelledRows rows =
        LabelledRows.of(Samples.numeric(new float[] {7, 7, 7, 7}), new byte[] {0, 0, 0, 1});
    LogisticModel model = fit(rows, 1, 2);
    assertEquals(0, model.weight()[0]);
    assertEquals(Math.log(1 / 3.0), model.intercept(), 1e-9);
  }

  /** What is left out gives the same answer as what is held at 0, if the signs hold elsewhere. */
  @Test
  void keepsTheDirectionsAndFitsTheRestAsIfTheHeldFeatureWereAbsent() {
    LabelledRows rows = Samples.noisy(3_000, 1);
    LogisticModel free = fit(rows, 1, 1);
    assertTrue(free.weight()[0] > 0.5f && free.weight()[1] < -0.5f);
    LogisticModel held = fit(rows, new Monotone(new int[] {-1, -1, 0, 0, 0}));
    assertEquals(0, held.weight()[0]);
    LogisticModel without = fit(without(rows, 0), Monotone.none(5));
    for (int f = 1; f < 4; f++) {
      assertEquals(without.weight()[f], held.weight()[f], 1e-6f);
    }
    assertEquals(without.intercept(), held.intercept(), 1e-6);
  }

  @Test
  void directionsThatTheDataHaveChangeNothing() {
    LabelledRows rows = Samples.noisy(3_000, 1);
    LogisticModel free = fit(rows, Monotone.none(5));
    LogisticModel held = fit(rows, new Monotone(new int[] {1, -1, 0, 0, 0}));
    assertArrayEquals(free.weight(), held.weight());
  }

  /** Two copies of one cause, one of them noisier: held alone each has the sign it must have. */
  @Test
  void letsGoOfACoefficientThatWasHeldTooEarly() {
    SplittableRandom random = new SplittableRandom(5);
    float[][] columns = new float[3][2_000];
    byte[] labels = new byte[2_000];
    for (int row = 0; row < labels.length; row++) {
      double cause = random.nextGaussian();
      columns[0][row] = (float) cause;
      columns[1][row] = (float) (cause + 0.1 * random.nextGaussian());
      columns[2][row] = (float) (-cause + 0.3 * random.nextGaussian());
      labels[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-2 * cause)) ? 1 : 0);
    }
    LabelledRows rows = LabelledRows.of(Samples.numeric(columns), labels);
    for (int signs = 0; signs < 8; signs++) {
      int[] direction = {(signs & 1) * 2 - 1, (signs & 2) - 1, (signs & 4) / 2 - 1};
      LogisticModel held = fit(rows, new Monotone(direction));
      double best = Double.POSITIVE_INFINITY;
      // The constrained minimum is the best of the fits on subsets that have the signs wanted.
      for (int kept = 0; kept < 8; kept++) {
        LabelledRows subset = rows;
        for (int f = 0; f < 3; f++) {
          subset = (kept >> f & 1) == 1 ? subset : without(subset, f);
        }
        LogisticModel model = fit(subset, Monotone.none(3));
        boolean allowed = true;
        for (int f = 0; f < 3; f++) {
          allowed &= model.weight()[f] * direction[f] >= 0;
        }
        best = allowed ? Math.min(best, loss(model, rows)) : best;
      }
      assertEquals(best, loss(held, rows), 1e-4, "signs " + signs);
    }
  }

  private static double loss(LogisticModel model, LabelledRows rows) {
    float[] margin = model.margin(rows.features());
    double loss = 0;
    for (int row = 0; row < margin.length; row++) {
      loss += Math.log1p(Math.exp(rows.labels()[row] == 1 ? -margin[row] : margin[row]));
    }
    for (float weight : model.weight()) {
      loss += weight * weight / 2;
    }
    return loss;
  }

  private static LogisticModel fit(LabelledRows rows, Monotone monotone) {
    return new LogisticTrainer(new LogisticParameters(1, 100))
        .fit(rows, Standardisation.of(rows.features()), monotone, new ThreadPool(1), step -> {});
  }

  /** The same rows, one feature 0 throughout. */
  private static LabelledRows without(LabelledRows rows, int feature) {
    float[][] columns = rows.features().columns().clone();
    columns[feature] = new float[rows.rows()];
    FeatureMatrix x = rows.features();
    return LabelledRows.of(new FeatureMatrix(x.names(), columns, x.categories()), rows.labels());
  }

  @Test
  void refusesACodeWithoutACategory() {
    LabelledRows rows =
        LabelledRows.of(
            new FeatureMatrix(List.of("home"), new float[][] {{0, 3}}, new int[] {3}),
            new byte[] {0, 1});
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> fit(rows, 1, 1));
    assertTrue(e.getMessage().contains("feature home has code 3 in row 1"), e.getMessage());
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThrows(IllegalArgumentException.class, () -> new LogisticParameters(0, 100));
    assertThrows(IllegalArgumentException.class, () -> new LogisticParameters(1, 0));
  }

  @Test
  void saysSoWhenTheStepsDoNotSuffice() {
    LabelledRows rows = Samples.noisy(500, 1);
    LogisticTrainer hasty = new LogisticTrainer(new LogisticParameters(1, 1));
    assertThrows(
        IllegalStateException.class,
        () ->
            hasty.fit(
                rows,
                Standardisation.of(rows.features()),
                Monotone.none(5),
                new ThreadPool(1),
                step -> {}));
  }
}
