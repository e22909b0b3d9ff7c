package dev.tranche.training.model.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeCountsTest {
  /** Status of the checking account in the Statlog German credit data, A11 to A14. */
  private static final List<OutcomeCounts> CHECKING_ACCOUNT =
      List.of(
          new OutcomeCounts(139, 135),
          new OutcomeCounts(164, 105),
          new OutcomeCounts(49, 14),
          new OutcomeCounts(348, 46));

  private static final OutcomeCounts ALL = new OutcomeCounts(700, 300);

  /** The information value of 0.666 is what is published of this column everywhere. */
  @Test
  void informationValueOfTheGermanCheckingAccountIsThePublishedOne() {
    double sum = 0;
    for (OutcomeCounts category : CHECKING_ACCOUNT) {
      sum += category.informationValue(ALL);
    }
    assertEquals(0.6660, sum, 5e-5);
  }

  @Test
  void weightOfEvidenceIsTheLogarithmOfTheSharesQuotient() {
    assertEquals(Math.log((348 / 700.) / (46 / 300.)), woe(3), 1e-12);
    assertEquals(Math.log((139 / 700.) / (135 / 300.)), woe(0), 1e-12);
    assertTrue(woe(0) < 0 && woe(3) > 0);
  }

  private static double woe(int category) {
    return CHECKING_ACCOUNT.get(category).weightOfEvidence(ALL);
  }

  @Test
  void anOutcomeThatIsNotThereCountsAsHalfARow() {
    assertEquals(
        Math.log((20 / 700.) / (0.5 / 300)), new OutcomeCounts(20, 0).weightOfEvidence(ALL), 1e-12);
    assertEquals(0, OutcomeCounts.NONE.weightOfEvidence(ALL));
    assertEquals(0, OutcomeCounts.NONE.informationValue(ALL));
  }

  @Test
  void logLikelihoodIsThatOfCoinsThrownWithTheDefaultRate() {
    assertEquals(3 * Math.log(.75) + Math.log(.25), new OutcomeCounts(3, 1).logLikelihood(), 1e-12);
    assertEquals(0, new OutcomeCounts(7, 0).logLikelihood());
  }
}
