package dev.tranche.training.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.bundle.Interval;
import dev.tranche.training.evaluate.metric.PairedBootstrap.Difference;
import dev.tranche.training.spec.PromotionRules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QualityChecksTest {
  private static final Difference SAME = found(0, -.01, .01);

  private static Difference found(double difference, double low, double high) {
    return new Difference(.7, .7 + difference, difference, new Interval(low, high));
  }

  private static RiskComparison compared(
      Difference auc, Difference brier, Optional<Difference> cost, double error, double flipped) {
    return new RiskComparison(
        "before",
        "after",
        new RiskComparison.Compared(1000, 0, 1000, 200),
        new RiskComparison.Quality(auc, brier, cost, new RiskComparison.Errors(.01, error)),
        new FlippedDecisions(1000, flipped, List.of()),
        new SharedReasons(0, 1, 1));
  }

  private static List<String> failed(RiskComparison compared) {
    return new QualityChecks(new PromotionRules(.002, .1, .02, .25))
        .of(compared).stream().filter(check -> !check.passed()).map(Check::rule).toList();
  }

  @Test
  void aGainBeyondChanceIsEnough() {
    assertEquals(
        List.of(), failed(compared(found(.02, .01, .03), SAME, Optional.empty(), .01, .1)));
    Difference brier = found(-.01, -.02, -.005);
    Difference little = found(.003, -.01, .016);
    assertEquals(List.of(), failed(compared(little, brier, Optional.empty(), .01, .1)));
    assertEquals(List.of(), failed(compared(little, SAME, Optional.of(brier), .01, .1)));
  }

  @Test
  void whatChanceExplainsIsNoGain() {
    assertEquals(
        List.of("better"), failed(compared(found(.02, -.001, .04), SAME, Optional.empty(), 0, 0)));
  }

  @Test
  void aGainInOneFigureDoesNotMakeUpForALossInAnother() {
    Difference cost = found(.5, .1, .9);
    RiskComparison compared = compared(found(.02, .01, .03), SAME, Optional.of(cost), 0, 0);
    assertEquals(List.of("better"), failed(compared));
    String says = new QualityChecks(PromotionRules.USUAL).of(compared).get(0).says();
    assertTrue(says.startsWith("the later model is worse: cost +0.5000"), says);
  }

  @Test
  void everyThresholdCounts() {
    Difference good = found(.02, .01, .03);
    assertEquals(
        List.of("better"),
        failed(compared(found(.001, .0005, .002), SAME, Optional.empty(), 0, 0)));
    assertEquals(
        List.of("gain_believable"),
        failed(compared(found(.11, .1, .12), SAME, Optional.empty(), 0, 0)));
    assertEquals(List.of("calibrated"), failed(compared(good, SAME, Optional.empty(), .0301, 0)));
    assertEquals(
        List.of("decisions_steady"), failed(compared(good, SAME, Optional.empty(), 0, .2501)));
    assertEquals(List.of(), failed(compared(good, SAME, Optional.empty(), .03, .25)));
  }
}
