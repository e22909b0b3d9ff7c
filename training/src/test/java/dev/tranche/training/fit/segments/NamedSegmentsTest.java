package dev.tranche.training.fit.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.model.kmeans.KMeansClustering;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedSegmentsTest {
  private static final List<String> FEATURES = List.of("income", "debt");
  private static final Standardisation SCALE =
      new Standardisation(new float[] {100, 10}, new float[] {.1f, 1});

  /** Standardised: (-2, 0), (0, 0) and (2, 0); features in another order. */
  private static final Optional<PreviousSegments> PREVIOUS =
      Optional.of(
          new PreviousSegments(
              "v1",
              List.of("debt", "income"),
              List.of("poor", "middling", "rich"),
              new double[][] {{10, 80}, {10, 100}, {10, 120}}));

  private static NamedSegments named(
      float[][] centroids, List<String> given, Optional<PreviousSegments> previous) {
    int[] labels = {0, 1, 1, centroids.length - 1};
    return NamedSegments.of(
        new KMeansClustering(centroids, labels, 1, 1), FEATURES, SCALE, given, previous);
  }

  @Test
  void keepsNamesAndNumbersOfSegmentsFoundAgain() {
    NamedSegments found =
        named(new float[][] {{2.3f, .2f}, {-1.9f, 0}, {.1f, -.3f}}, List.of(), PREVIOUS);
    assertEquals(List.of("poor", "middling", "rich"), found.names());
    assertArrayEquals(
        new float[][] {{-1.9f, 0}, {.1f, -.3f}, {2.3f, .2f}}, found.clustering().centroids());
    assertArrayEquals(new int[] {2, 0, 0, 1}, found.clustering().labels());
    assertTrue(found.history().orElseThrow().decisive());
  }

  @Test
  void namesWhatIsNewAndTellsWhatVanished() {
    NamedSegments found =
        named(new float[][] {{2, 0}, {0, 5}, {-2, 0}, {-6, -6}}, List.of(), PREVIOUS);
    assertEquals(List.of("poor", "high debt", "rich", "low income, low debt"), found.names());
    NameHistory history = found.history().orElseThrow();
    assertEquals(List.of("poor", "rich"), history.kept());
    assertEquals(List.of("high debt", "low income, low debt"), history.added());
    assertEquals(List.of("middling"), history.vanished());
    assertEquals("v1", history.version());
  }

  @Test
  void aNumberBeyondTheLastMovesToAFreeOne() {
    NamedSegments found = named(new float[][] {{2, 0}, {-2, 0}}, List.of(), PREVIOUS);
    assertEquals(List.of("poor", "rich"), found.names());
  }

  @Test
  void theSpecsNamesWin() {
    NamedSegments found =
        named(new float[][] {{2, 0}, {-2, 0}, {0, 0}}, List.of("A", "B", "C"), PREVIOUS);
    assertEquals(List.of("A", "B", "C"), found.names());
    assertArrayEquals(new float[] {-2, 0}, found.clustering().centroids()[0]);
    InputException refused =
        assertThrows(
            InputException.class,
            () -> named(new float[][] {{2, 0}, {-2, 0}}, List.of("A", "B", "C"), PREVIOUS));
    assertTrue(refused.getMessage().contains("3 names for the 2 segments"), refused::getMessage);
  }

  @Test
  void aBundleThatChangesNothingIsNotDecisive() {
    float[][] centroids = {{2, 0}, {-2, 0}};
    PreviousSegments same =
        new PreviousSegments(
            "v1",
            FEATURES,
            List.of("high income", "low income"),
            new double[][] {{120, 10}, {80, 10}});
    assertFalse(named(centroids, List.of(), Optional.of(same)).history().orElseThrow().decisive());
  }

  @Test
  void segmentsByOtherFeaturesAreNotCompared() {
    PreviousSegments other =
        new PreviousSegments("v1", List.of("age", "debt"), List.of("x"), new double[][] {{1, 2}});
    NamedSegments found = named(new float[][] {{2, 0}, {-2, 0}}, List.of(), Optional.of(other));
    assertEquals(Optional.empty(), found.history());
    assertEquals(List.of("high income", "low income"), found.names());
  }
}
