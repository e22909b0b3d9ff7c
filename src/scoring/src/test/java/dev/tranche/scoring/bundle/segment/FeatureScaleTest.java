package dev.tranche.scoring.bundle.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FeatureScaleTest {
  @Test
  void takesStandardDeviationsBackToTheFeaturesUnit() {
    FeatureScale months = new FeatureScale("tenure_months", 30, 12, 0);
    assertEquals(30, months.value(0));
    assertEquals(12, months.value(-1.5));
    // log(1 + amount / 1000): at 0 e - 1 thousands, one standard deviation on e^2 - 1.
    FeatureScale amount = new FeatureScale("balance", 1, 1, 0.001);
    assertEquals(1718.2818, amount.value(0), 1e-3);
    assertEquals(6389.0561, amount.value(1), 1e-3);
  }

  @Test
  void standardisesWhatItHasTakenBack() {
    FeatureScale amount = new FeatureScale("balance", 1.5, 0.7, 0.01);
    for (double z = -1.5; z < 3; z += 0.5) {
      assertEquals(z, amount.standardised((float) amount.value(z)), 1e-5);
    }
  }
}
