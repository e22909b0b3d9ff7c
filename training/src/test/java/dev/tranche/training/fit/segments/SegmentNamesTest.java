package dev.tranche.training.fit.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentNamesTest {
  private static final List<String> FEATURES = List.of("income", "age", "debt");

  @Test
  void namesTheTwoFeaturesThatDifferMostTheLargestFirst() {
    float[][] centroids = {{0.5f, -1.5f, 0.1f}, {-0.4f, 0.9f, -0.8f}};
    assertEquals(
        List.of("low age, high income", "high age, low debt"),
        SegmentNames.of(FEATURES, centroids));
  }

  @Test
  void leavesOutWhatHardlyDiffers() {
    float[][] centroids = {{0.24f, 0, 2}, {0, 0.1f, -0.2f}};
    assertEquals(List.of("high debt", "average"), SegmentNames.of(FEATURES, centroids));
  }

  @Test
  void numbersNamesThatWouldBeTheSame() {
    float[][] centroids = {{2, 0, 0}, {3, 0, 0}, {4, 0, 0}};
    assertEquals(
        List.of("high income", "high income (2)", "high income (3)"),
        SegmentNames.of(FEATURES, centroids));
  }
}
