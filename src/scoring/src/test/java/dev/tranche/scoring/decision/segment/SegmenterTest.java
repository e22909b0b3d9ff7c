package dev.tranche.scoring.decision.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.segment.Segment;
import dev.tranche.scoring.decision.Warning;
import dev.tranche.scoring.value.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Centres at (0, 0) and (3, 4) of income and age; 99 % of the training rows are within 2 of the
 * first and 3 of the second.
 */
class SegmenterTest {
  @TempDir Path models;

  @Test
  void namesTheSegmentAndTheDistanceToEach() throws IOException {
    SegmentAssignment far = assigned(Map.of("income", 3, "age", 4));
    assertEquals(1, far.segment());
    assertEquals("far", far.name());
    assertEquals(List.of(5f, 0f), far.distances());
    assertEquals(0, far.distance());
    SegmentAssignment near = assigned(Map.of("income", 0, "age", 0));
    assertEquals("near", near.name());
    assertEquals(List.of(0f, 5f), near.distances());
  }

  @Test
  void isAsConfidentAsTheSecondNearestCentreIsFarther() throws IOException {
    assertEquals(1, assigned(Map.of("income", 3, "age", 4)).confidence());
    // On the line between both, 1 from one and 4 from the other: (4 − 1) ÷ 4.
    assertEquals(0.75f, assigned(Map.of("income", 0.6, "age", 0.8)).confidence(), 1e-6f);
    // As near to one as to the other.
    assertEquals(0, assigned(Map.of("income", 1.5, "age", 2)).confidence(), 1e-6f);
  }

  @Test
  void isSureWhereThereIsOneSegmentOnly() {
    assertEquals(
        1, new SegmentAssignment(0, "all", List.of(7f), false, List.of(), List.of()).confidence());
    assertEquals(
        0,
        new SegmentAssignment(0, "twin", List.of(0f, 0f), false, List.of(), List.of())
            .confidence());
  }

  @Test
  void takesForAnOutlierWhoIsFartherThan99PercentOfTheSegment() throws IOException {
    assertFalse(assigned(Map.of("income", 0, "age", 2)).outlier());
    assertTrue(assigned(Map.of("income", 0, "age", 2.001)).outlier());
    assertFalse(assigned(Map.of("income", 3, "age", 7)).outlier());
    assertTrue(assigned(Map.of("income", 3, "age", 7.001)).outlier());
  }

  @Test
  void namesWhatSetsACustomerApartTheStrongestFirst() throws IOException {
    // Income: (log 4 − 1) ÷ 0.5 = 0.77; age: (4 − 30) ÷ 10 = −2.6.
    assertEquals(
        List.of(
            new Trait("age", Trait.Side.LOWER, "age is much lower than is usual"),
            new Trait("income", Trait.Side.HIGHER, "income is higher than is usual")),
        assigned(Map.of("income", 3, "age", 4)).traits());
    // Income: (log 9 − 1) ÷ 0.5 = 2.39; age: 0.3.
    assertEquals(
        List.of(
            new Trait("income", Trait.Side.HIGHER, "income is much higher than is usual"),
            new Trait("age", Trait.Side.HIGHER, "age is slightly higher than is usual")),
        assigned(Map.of("income", 8, "age", 33)).traits());
  }

  @Test
  void namesNeitherWhatIsMissingNorWhatIsInTheMiddle() throws IOException {
    assertEquals(List.of(), assigned(Map.of("age", 30)).traits());
    assertEquals(
        List.of("income"),
        assigned(Map.of("income", 3)).traits().stream().map(Trait::feature).toList());
  }

  @Test
  void warnsOfWhatIsMissingOrBeyondWhatTrainingSaw() throws IOException {
    List<Warning> warnings = assigned(Map.of("age", 1e30)).warnings();
    assertEquals(
        List.of(Warning.Code.IMPUTED, Warning.Code.OUT_OF_TRAINING_RANGE),
        warnings.stream().map(Warning::code).toList());
    assertEquals(List.of("income", "age"), warnings.stream().map(Warning::feature).toList());
  }

  @Test
  void isUnsureOfWhoIsFartherAwayThanFloatsCanTell() throws IOException {
    SegmentAssignment beyond = assigned(Map.of("income", 3, "age", 1e38));
    assertEquals(List.of(Float.MAX_VALUE, Float.MAX_VALUE), beyond.distances());
    assertEquals(0, beyond.confidence());
    assertTrue(beyond.outlier());
    assertEquals("age is much higher than is usual", beyond.traits().get(0).sentence());
  }

  @Test
  void answersNoRowsWithNoAnswers() throws IOException {
    try (Segmenter segmenter = Segmenter.open(SampleBundles.segments(models))) {
      assertEquals(List.of(), segmenter.assign(List.of()));
    }
  }

  @Test
  void assignsNobodyOnceItIsClosed() throws IOException {
    Bundle bundle = SampleBundles.segments(models);
    Segmenter segmenter = Segmenter.open(bundle);
    assertEquals(bundle.manifest(), segmenter.manifest());
    List<Row> rows = List.of(segmenter.read(Map.of("income", 3)));
    segmenter.close();
    assertThrows(IllegalStateException.class, () -> segmenter.assign(rows));
  }

  @Test
  void refusesAManifestWithFewerOrMoreSegmentsThanTheModel() throws IOException {
    Bundle bundle =
        SampleBundles.segments(
            models,
            List.of(
                SampleBundles.segment(0, "a"),
                SampleBundles.segment(1, "b"),
                SampleBundles.segment(2, "c")));
    var e = assertThrows(BundleException.class, () -> Segmenter.open(bundle));
    assertEquals("the model has 2 segments, the manifest 3", e.getMessage());
  }

  @Test
  void refusesABundleOfBeforeThereWereReferences() throws IOException {
    Segment old = new Segment(1, "far", 100, Map.of("income", 1.5), Optional.empty());
    Bundle bundle = SampleBundles.segments(models, List.of(SampleBundles.segment(0, "near"), old));
    var e = assertThrows(BundleException.class, () -> Segmenter.open(bundle));
    assertTrue(String.valueOf(e.getMessage()).endsWith("are like; train it again"), e.getMessage());
    Bundle without =
        SampleBundles.segments(models, bundle.manifest().meanings().segments(), List.of());
    assertThrows(BundleException.class, () -> Segmenter.open(without));
  }

  private SegmentAssignment assigned(Map<String, ?> features) throws IOException {
    try (Segmenter segmenter = Segmenter.open(SampleBundles.segments(models))) {
      return segmenter.assign(List.of(segmenter.read(features))).get(0);
    }
  }
}
