package dev.tranche.training.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
        new Features(List.of("income", "age", "home"), columns, new int[] {0, 0, 3}), labels);
  }

  private static LogisticModel fit(LabelledRows rows, double c, int threads) {
    return new LogisticTrainer(new LogisticParameters(c, 100))
        .fit(rows, Standardisation.of(rows.features()), threads, step -> {});
  }

  @Test
  void findsTheCoefficientsOfScikitLearn() throws IOException {
    for (NamedCsvRecord expected : csv("logistic_coefficients.csv")) {
      LogisticModel model = fit(sample(), Double.parseDouble(expected.getField("c")), 2);
      assertEquals(Double.parseDouble(expected.getField("intercept")), model.intercept(), 1e-5);
      assertEquals(Float.parseFloat(expected.getField("income")), model.weight()[0], 1e-5f);
      assertEquals(Float.parseFloat(expected.getField("age")), model.weight()[1], 1e-5f);
      for (int level = 0; level < 3; level++) {
        assertEquals(
            Float.parseFloat(expected.getField("home" + level)),
            model.levelWeights()[2][level],
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
    assertArrayEquals(one.levelWeights()[4], three.levelWeights()[4]);
  }

  @Test
  void weightsCountLikeRepeatedRows() {
    Features x = Samples.numeric(new float[] {0, 1, 2, 3});
    Standardisation scaling = Standardisation.of(x);
    LogisticTrainer trainer = new LogisticTrainer(LogisticParameters.defaults());
    byte[] labels = {0, 1, 0, 1};
    LogisticModel weighted =
        trainer.fit(new LabelledRows(x, labels, new float[] {1, 1, 1, 2}), scaling, 1, step -> {});
    LogisticModel repeated =
        trainer.fit(
            LabelledRows.of(x.take(new int[] {0, 1, 2, 3, 3}), new byte[] {0, 1, 0, 1, 1}),
            scaling,
            1,
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

  @Test
  void refusesACodeWithoutALevel() {
    LabelledRows rows =
        LabelledRows.of(
            new Features(List.of("home"), new float[][] {{0, 3}}, new int[] {3}),
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
        () -> hasty.fit(rows, Standardisation.of(rows.features()), 1, step -> {}));
  }
}
