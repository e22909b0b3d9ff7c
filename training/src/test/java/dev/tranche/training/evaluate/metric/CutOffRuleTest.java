package dev.tranche.training.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutOffRuleTest {
  private final float[] probability = {.1f, .2f, .3f, .4f, .5f, .6f, .7f, .8f, .9f, 1};
  private final byte[] label = {0, 0, 0, 1, 0, 1, 0, 1, 1, 1};

  @ParameterizedTest
  @CsvSource({"1, 1, 0.5", "1, 9, 0.1", "300, 100, 0.75", "1e-300, 1e300, 1.1754944e-38"})
  void costsMeetWhereTheExpectedLossesAreEqual(double good, double bad, double cutOff) {
    assertEquals(cutOff, new CutOffRule.Costs(good, bad).cutOff(probability, label), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"0.7, 0.75", "0.52, 0.55", "0.1, 0.15", "0.01, 0.1", "0.999, 1"})
  void anApprovalRateIsMetAsNearlyAsTheRowsAllow(double share, double cutOff) {
    double found = new CutOffRule.ApprovalRate(share).cutOff(probability, label);
    assertEquals(cutOff, found, 1e-6);
  }

  @Test
  void tiedCustomersAreApprovedOrDeclinedTogether() {
    float[] tied = {.2f, .2f, .2f, .6f};
    byte[] y = {0, 0, 1, 1};
    assertEquals(.4, new CutOffRule.ApprovalRate(.5).cutOff(tied, y), 1e-6);
    assertEquals(.8, new CutOffRule.ApprovalRate(.95).cutOff(tied, y), 1e-6);
  }

  @Test
  void aCutOffIsAboveZeroEvenWhereProbabilitiesAreNot() {
    float[] zeros = {0, 0};
    byte[] y = {0, 1};
    assertTrue(new CutOffRule.MaximumF1().cutOff(zeros, y) > 0);
    assertTrue(new CutOffRule.ApprovalRate(.2).cutOff(zeros, y) > 0);
  }

  @Test
  void refusesWhatIsNoCostAndNoShare() {
    assertThrows(IllegalArgumentException.class, () -> new CutOffRule.Costs(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new CutOffRule.Costs(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new CutOffRule.ApprovalRate(1));
    assertThrows(IllegalArgumentException.class, () -> new CutOffRule.ApprovalRate(Double.NaN));
  }
}
