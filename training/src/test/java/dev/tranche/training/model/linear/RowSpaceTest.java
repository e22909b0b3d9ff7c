package dev.tranche.training.model.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RowSpaceTest {
  private static final int NUMBERS = 79;

  private final ThreadPool pool = new ThreadPool(2);

  /** The rows of wide.csv; wide.py made them. */
  private static LabelledRows wide() throws IOException {
    List<NamedCsvRecord> rows = csv("wide.csv");
    List<String> names =
        Stream.concat(IntStream.range(0, NUMBERS).mapToObj(i -> "x" + i), Stream.of("home"))
            .toList();
    float[][] columns = new float[names.size()][rows.size()];
    byte[] labels = new byte[rows.size()];
    for (int row = 0; row < labels.length; row++) {
      for (int f = 0; f < columns.length; f++) {
        columns[f][row] = Float.parseFloat(rows.get(row).getField(names.get(f)));
      }
      labels[row] = Byte.parseByte(rows.get(row).getField("label"));
    }
    int[] categories = new int[names.size()];
    categories[NUMBERS] = 3;
    return LabelledRows.of(new FeatureMatrix(names, columns, categories), labels);
  }

  private static List<NamedCsvRecord> csv(String name) throws IOException {
    try (InputStream in = RowSpaceTest.class.getResourceAsStream(name)) {
      return CsvReader.builder().ofNamedCsvRecord(in).stream().toList();
    }
  }

  private static LogisticModel fit(LabelledRows rows, double c, Monotone monotone, int threads) {
    try (ThreadPool pool = new ThreadPool(threads)) {
      return new LogisticTrainer(new LogisticParameters(c, 100))
          .fit(rows, Standardisation.of(rows.features()), monotone, pool, step -> {});
    }
  }

  /** In the one space or the other. */
  private double[] coefficients(LabelledRows rows, double c, Monotone monotone, boolean byRows) {
    LogisticDesign design = LogisticDesign.of(rows, Standardisation.of(rows.features()));
    SignConstraints signs = SignConstraints.of(design, monotone);
    LogisticSpace space =
        byRows ? new RowSpace(design, signs, c, pool) : new ColumnSpace(design, signs, c, pool);
    return new LogisticTrainer(new LogisticParameters(c, 100))
        .coefficients(space, signs, rows.prior(), step -> {});
  }

  @Test
  void fewerRowsThanColumnsGiveTheCoefficientsOfScikitLearn() throws IOException {
    LabelledRows rows = wide();
    for (NamedCsvRecord expected : csv("wide_coefficients.csv")) {
      Function<String, Float> figure = name -> Float.parseFloat(expected.getField(name));
      LogisticModel model = fit(rows, figure.apply("c"), Monotone.none(NUMBERS + 1), 2);
      assertEquals(figure.apply("intercept"), model.intercept(), 1e-5);
      for (int f = 0; f < NUMBERS; f++) {
        assertEquals(figure.apply("x" + f), model.weight()[f], 1e-5f);
      }
      for (int home = 0; home < 3; home++) {
        assertEquals(figure.apply("home" + home), model.categoryWeights()[NUMBERS][home], 1e-5f);
      }
    }
  }

  @Test
  void bothSpacesGiveTheSameCoefficientsWhateverThePenalty() throws IOException {
    for (LabelledRows rows : List.of(wide(), Samples.noisy(400, 1))) {
      Monotone free = Monotone.none(rows.features().count());
      for (double c : new double[] {1e-3, 1, 1e3}) {
        assertArrayEquals(
            coefficients(rows, c, free, false), coefficients(rows, c, free, true), 1e-7);
      }
    }
  }

  @Test
  void bothSpacesTakeWeightsAlike() throws IOException {
    LabelledRows rows = wide();
    float[] weights = new float[rows.rows()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = 0.5f + row % 3;
    }
    LabelledRows weighted = new LabelledRows(rows.features(), rows.labels(), weights);
    Monotone free = Monotone.none(NUMBERS + 1);
    assertArrayEquals(
        coefficients(weighted, 1, free, false), coefficients(weighted, 1, free, true), 1e-7);
  }

  @Test
  void bothSpacesKeepTheDirections() throws IOException {
    LabelledRows rows = wide();
    int[] directions = new int[NUMBERS + 1];
    for (int f = 0; f < NUMBERS; f += 2) {
      directions[f] = f % 4 - 1;
    }
    Monotone monotone = new Monotone(directions);
    double[] byRows = coefficients(rows, 1, monotone, true);
    assertArrayEquals(coefficients(rows, 1, monotone, false), byRows, 1e-6);
    int held = 0;
    for (int f = 0; f < NUMBERS; f++) {
      assertTrue(directions[f] * byRows[f + 1] >= 0, "feature " + f);
      held += byRows[f + 1] == 0 ? 1 : 0;
    }
    assertTrue(held > 5, held + " held at 0");
  }

  @Test
  void givesTheSameBitsForAnyNumberOfThreads() throws IOException {
    Monotone free = Monotone.none(NUMBERS + 1);
    LogisticModel one = fit(wide(), 1, free, 1);
    LogisticModel three = fit(wide(), 1, free, 3);
    assertEquals(one.intercept(), three.intercept());
    assertArrayEquals(one.weight(), three.weight());
  }

  /** Without a number there is nothing but the rows' categories. */
  @Test
  void manyCategoriesAndNoNumberAreFittedToo() {
    float[] codes = {0, 1, 2, 3, 0, 1};
    LabelledRows rows =
        LabelledRows.of(
            new FeatureMatrix(List.of("shop"), new float[][] {codes}, new int[] {9}),
            new byte[] {1, 0, 0, 1, 1, 0});
    Monotone free = Monotone.none(1);
    assertArrayEquals(coefficients(rows, 1, free, false), coefficients(rows, 1, free, true), 1e-7);
  }
}
