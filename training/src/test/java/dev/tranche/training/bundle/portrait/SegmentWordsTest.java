package dev.tranche.training.bundle.portrait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.bundle.segment.AdviceArea;
import dev.tranche.scoring.bundle.segment.FeatureScale;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentWordsTest {
  private static final List<FeatureScale> SCALES =
      List.of(
          new FeatureScale("tenure_months", 30, 12, 0),
          new FeatureScale("savingsBalance", 1, 1, 0.001),
          new FeatureScale("late_payments", 0.5, 0.25, 0),
          new FeatureScale("constant", 3, 0, 0));

  @Test
  void tellsDeviationsInTheFeaturesUnitsTheLargestFirst() {
    List<SegmentDeviation> found = SegmentDeviation.of(SCALES, new float[] {-0.5f, 1, 0.24f, 7});
    assertEquals(
        List.of("high savings balance (6,389 against 1,718)", "low tenure months (24 against 30)"),
        found.stream().map(SegmentDeviation::figures).toList());
    assertEquals(
        "low late payments (0.0125 against 0.5)",
        SegmentDeviation.of(SCALES, new float[] {0, 0, -1.95f, 0}).get(0).figures());
    assertEquals(List.of(), SegmentDeviation.of(SCALES, new float[4]));
  }

  @Test
  void listsAsPeopleDo() {
    assertEquals("", SegmentDeviation.listed(List.of()));
    assertEquals("a", SegmentDeviation.listed(List.of("a")));
    assertEquals("a and b", SegmentDeviation.listed(List.of("a", "b")));
    assertEquals("a, b and c", SegmentDeviation.listed(List.of("a", "b", "c")));
  }

  @Test
  void comparesDefaultRatesWithChance() {
    // 100 of 1,000 default; two standard errors of 100 customers are 6 percentage points.
    DefaultRates rates =
        new DefaultRates(new int[] {100, 100, 100, 29, 671}, new int[] {17, 15, 3, 0, 65});
    SegmentOutcomes often = SegmentOutcomes.of(rates, 0);
    assertEquals(
        "17.0 % of the 100 whose outcome is known defaulted, against 10.0 % of all.",
        often.figures());
    assertTrue(often.advice().startsWith("They default 1.7 times as often"), often.advice());
    assertTrue(SegmentOutcomes.of(rates, 1).advice().contains("about as often"));
    assertTrue(SegmentOutcomes.of(rates, 2).advice().startsWith("They default 0.3 times as often"));
    SegmentOutcomes few = SegmentOutcomes.of(rates, 3);
    assertEquals("How often they default is not known: outcomes are, of 29.", few.figures());
    assertEquals(SegmentOutcomes.unknown(), few.advice());
  }

  @Test
  void takesAHintFromAWordOfTheNameAndTheSideOfTheMean() {
    List<SegmentDeviation> late = SegmentDeviation.of(SCALES, new float[] {0, 0, 1, 0});
    assertEquals(
        List.of("They pay late: remind them before a payment is due, and offer another day."),
        TraitHint.of(AdviceArea.SERVICE, late));
    assertEquals(List.of(), TraitHint.of(AdviceArea.PRODUCT, late));
    assertEquals(
        List.of(),
        TraitHint.of(AdviceArea.SERVICE, SegmentDeviation.of(SCALES, new float[] {0, 0, -1, 0})));
  }
}
