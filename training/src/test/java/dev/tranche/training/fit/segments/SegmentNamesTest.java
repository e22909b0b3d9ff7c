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
  void tellsSegmentsApartThatDifferInTheOrderOfTheirTraitsAlone() {
    float[][] centroids = {{2, 1, 0.5f}, {1, 2, -0.5f}, {-1, 0, 0}};
    assertEquals(
        List.of(
            "high income, high age, high debt", "high age, high income, low debt", "low income"),
        SegmentNames.of(FEATURES, centroids));
    assertEquals(
        List.of("high income, high age", "high age, high income (2)"),
        SegmentNames.of(FEATURES, new float[][] {{2, 1, 0}, {1, 2, 0}}));
  }

  @Test
  void givesNoNameThatIsOneInUseInAnotherOrder() {
    float[][] centroids = {{2, 1, 0.5f}};
    assertEquals(
        List.of("high income, high age, high debt"),
        SegmentNames.of(FEATURES, centroids, List.of("high age, high income", "a, a")));
  }

  @Test
  void numbersNamesThatWouldBeTheSame() {
    float[][] centroids = {{2, 0, 0}, {3, 0, 0}, {4, 0, 0}};
    assertEquals(
        List.of("high income", "high income (2)", "high income (3)"),
        SegmentNames.of(FEATURES, centroids));
  }
}
