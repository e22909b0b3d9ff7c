package dev.tranche.training.evaluate.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ApprovalCurveTest {
  private static final float[] FOUR = {0.25f, 0.75f, 0.25f, 0.125f};
  private static final byte[] LABEL = {1, 1, 0, 0};

  @Test
  void hasACutOffBetweenEveryTwoProbabilitiesFromNobodyToAll() {
    ApprovalCurve curve = ApprovalCurve.of(FOUR, LABEL);
    assertEquals(new CustomerCount(4, 2), curve.all());
    assertEquals(
        List.of(
            new ApprovalCurve.CutOffPoint(0.125, 0, 0),
            new ApprovalCurve.CutOffPoint(0.1875, 1, 0),
            new ApprovalCurve.CutOffPoint(0.5, 3, 1),
            new ApprovalCurve.CutOffPoint(0.875, 4, 2)),
        curve.cutOffs());
  }

  @Test
  void findsTheCutOffThatApprovesAsManyAsWanted() {
    ApprovalCurve curve = ApprovalCurve.of(FOUR, LABEL);
    assertEquals(0.5, curve.nearest(0.7).cutOff());
    assertEquals(0.1875, curve.nearest(0.5).cutOff(), "of equals the lower");
    assertEquals(0.875, curve.nearest(1).cutOff());
    assertEquals(0.125, curve.nearest(0).cutOff());
  }

  @Test
  void countsWhoIsBelowTheCutOffAtEveryHundredth() {
    SplittableRandom random = new SplittableRandom(5);
    float[] probability = new float[1_234];
    byte[] label = new byte[probability.length];
    for (int row = 0; row < label.length; row++) {
      probability[row] = Math.round(1_000 * random.nextDouble()) / 1_000f;
      label[row] = (byte) (random.nextDouble() < probability[row] ? 1 : 0);
    }
    ApprovalCurve curve = ApprovalCurve.of(probability, label);
    assertEquals(101, curve.cutOffs().size());
    for (int step = 0; step <= 100; step++) {
      ApprovalCurve.CutOffPoint point = curve.cutOffs().get(step);
      int approved = 0;
      int defaults = 0;
      for (int row = 0; row < label.length; row++) {
        if (probability[row] < point.cutOff()) {
          approved++;
          defaults += label[row];
        }
      }
      assertEquals(approved, point.approved());
      assertEquals(defaults, point.defaults());
      assertTrue(Math.abs(approved - step / 100.0 * label.length) < 5, point::toString);
    }
  }

  @Test
  void approvesAllOrNobodyWhereAllAreAlike() {
    ApprovalCurve curve = ApprovalCurve.of(new float[] {0.5f, 0.5f}, new byte[] {0, 1});
    assertEquals(
        List.of(
            new ApprovalCurve.CutOffPoint(0.5, 0, 0), new ApprovalCurve.CutOffPoint(0.75, 2, 1)),
        curve.cutOffs());
  }
}
