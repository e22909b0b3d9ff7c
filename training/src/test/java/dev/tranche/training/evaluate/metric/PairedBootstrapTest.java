package dev.tranche.training.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.evaluate.metric.PairedBootstrap.Difference;
import java.util.SplittableRandom;
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

  @Test
  void ofOneClassNothingIsSaid() {
    draw(.4, .02, 5);
    byte[] none = new byte[ROWS];
    Difference auc = new PairedBootstrap(none, 7).rocAuc(good, better);
    assertFalse(auc.rises() || auc.falls());
  }
}
