package dev.tranche.training.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.evaluate.metric.PairedBootstrap.Difference;
import dev.tranche.training.model.RowGroups;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {
  private static final int ROWS = 2000;

  private final byte[] label = new byte[ROWS];
  private final float[] good = new float[ROWS];
  private final float[] better = new float[ROWS];

  /** Probabilities of labels that tell as much as the noise lets them. */
  private void draw(double noise, double less, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < ROWS; i++) {
      label[i] = (byte) (random.nextInt(5) == 0 ? 1 : 0);
      double common = noise * (random.nextDouble() - .5);
      good[i] = (float) (.5 + .1 * label[i] + common + .2 * (random.nextDouble() - .5));
      better[i] = (float) (.5 + .1 * label[i] + common + less * (random.nextDouble() - .5));
    }
  }

  @Test
  void theSameProbabilitiesDifferByNothing() {
    draw(.4, .2, 1);
    Difference auc = new PairedBootstrap(label, 7).rocAuc(good, good);
    assertEquals(0, auc.difference());
    assertEquals(0, auc.interval().low());
    assertEquals(0, auc.interval().high());
    assertFalse(auc.rises() || auc.falls());
    assertEquals(RocCurve.of(good, label).area(), auc.before(), 1e-12);
  }

  @Test
  void aBetterModelIsBetterBeyondChanceEitherWayRound() {
    draw(.4, .02, 2);
    PairedBootstrap bootstrap = new PairedBootstrap(label, 7);
    Difference auc = bootstrap.rocAuc(good, better);
    assertTrue(auc.rises(), auc.toString());
    assertEquals(RocCurve.of(better, label).area() - auc.before(), auc.difference(), 1e-12);
    Difference back = bootstrap.rocAuc(better, good);
    assertTrue(back.falls(), back.toString());
    assertEquals(auc.interval().low(), -back.interval().high(), .002);
  }

  /**
   * What is common to both models is taken out: the interval is narrower than that of two
   * independent samples, whose standard errors add up.
   */
  @Test
  void pairingTakesOutWhatBothHaveInCommon() {
    draw(.6, .19, 3);
    Difference auc = new PairedBootstrap(label, 7).rocAuc(good, better);
    double width = auc.interval().high() - auc.interval().low();
    var alone = new BootstrapIntervals(7).of(good, label, .5).get("roc_auc");
    assertTrue(alone != null && width < alone.high() - alone.low(), width + " " + alone);
  }

  @Test
  void meansAreThoseOfTheRows() {
    draw(.4, .02, 4);
    PairedBootstrap bootstrap = new PairedBootstrap(label, 7);
    double[] first = bootstrap.squaredErrors(good);
    double[] second = bootstrap.squaredErrors(better);
    Difference brier = bootstrap.mean(first, second);
    assertEquals(Metrics.of(good, label, .5).of(ClassifierMetric.BRIER), brier.before(), 1e-6);
    // By hand: the standard error of a mean difference of paired rows.
    double mean = brier.difference();
    double squares = 0;
    for (int i = 0; i < ROWS; i++) {
      squares += Math.pow(second[i] - first[i] - mean, 2);
    }
    double error = Math.sqrt(squares / ROWS / ROWS);
    assertEquals(mean - 1.96 * error, brier.interval().low(), .2 * error);
    assertEquals(mean + 1.96 * error, brier.interval().high(), .2 * error);
  }

  private static int[] repeated(int[] often) {
    return IntStream.range(0, often.length)
        .flatMap(row -> IntStream.generate(() -> row).limit(often[row]))
        .toArray();
  }

  private static float[] taken(float[] values, int[] rows) {
    float[] taken = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = values[rows[i]];
    }
    return taken;
  }

  private byte[] labels(int[] rows) {
    byte[] taken = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = label[rows[i]];
    }
    return taken;
  }

  /** A file that says every row four times knows no more than the rows themselves. */
  @Test
  void aRowThatIsRepeatedIsDrawnAsOne() {
    draw(.4, .19, 6);
    int[] fourfold = new int[ROWS];
    Arrays.fill(fourfold, 4);
    int[] rows = repeated(fourfold);
    Difference once = new PairedBootstrap(label, 7).rocAuc(good, better);
    Difference often =
        new PairedBootstrap(labels(rows), RowGroups.numbered(rows), 7)
            .rocAuc(taken(good, rows), taken(better, rows));
    assertEquals(once.difference(), often.difference(), 1e-12);
    assertEquals(once.interval().low(), often.interval().low(), 1e-12);
    assertEquals(once.interval().high(), often.interval().high(), 1e-12);
  }

  /**
   * By hand: rows i of weight w and error d, of both models, differ by the mean D = Σwd ÷ Σw, whose
   * standard error is √Σw²(d − D)² ÷ Σw. Were copies drawn one by one, it would be that of a mean
   * of Σw rows, which is less than half of it here.
   */
  @Test
  void aRowOfASampleCarriesItsWeight() {
    draw(.4, .02, 8);
    int[] weight = new int[ROWS];
    Arrays.setAll(weight, row -> label[row] == 1 ? 1 : 8);
    int[] rows = repeated(weight);
    PairedBootstrap bootstrap = new PairedBootstrap(labels(rows), RowGroups.numbered(rows), 7);
    Difference brier =
        bootstrap.mean(
            bootstrap.squaredErrors(taken(good, rows)),
            bootstrap.squaredErrors(taken(better, rows)));
    double sum = 0;
    double weights = 0;
    double[] differences = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      differences[i] = Math.pow(better[i] - label[i], 2) - Math.pow(good[i] - label[i], 2);
      sum += weight[i] * differences[i];
      weights += weight[i];
    }
    double mean = sum / weights;
    double squares = 0;
    for (int i = 0; i < ROWS; i++) {
      squares += Math.pow(weight[i] * (differences[i] - mean), 2);
    }
    double error = Math.sqrt(squares) / weights;
    assertEquals(mean, brier.difference(), 1e-6);
    // With 400 resamples the ends have standard errors of .13 of it.
    assertEquals(mean - 1.96 * error, brier.interval().low(), .4 * error);
    assertEquals(mean + 1.96 * error, brier.interval().high(), .4 * error);
  }

  @Test
  void ofOneClassNothingIsSaid() {
    draw(.4, .02, 5);
    byte[] none = new byte[ROWS];
    Difference auc = new PairedBootstrap(none, 7).rocAuc(good, better);
    assertFalse(auc.rises() || auc.falls());
  }
}
