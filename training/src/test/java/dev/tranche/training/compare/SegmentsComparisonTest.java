package dev.tranche.training.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsComparisonTest {
  @Test
  void whoStaysIsToldByNamesAndAgreementByGroups() {
    // Hubert and Arabie by hand: pairs together in both 1 + 3 = 4, in the first 3 + 3 = 6, in the
    // second 1 + 6 = 7, of 15; expected 2.8, at most 6.5: (4 - 2.8) / (6.5 - 2.8).
    SegmentsComparison compared =
        SegmentsComparison.of(
            List.of("v1", "v2"),
            List.of("a", "b"),
            List.of("a", "b"),
            List.of(List.of(2L, 1L), List.of(0L, 3L)));
    assertEquals(1.2 / 3.7, compared.adjustedRand(), 1e-12);
    assertEquals(5. / 6, compared.stayed(), 1e-12);
    assertEquals(
        List.of(
            new FlippedDecisions.Move("a", "a", 2),
            new FlippedDecisions.Move("a", "b", 1),
            new FlippedDecisions.Move("b", "b", 3)),
        compared.moves());
  }

  @Test
  void newNamesAreNewSegmentsAlthoughTheGroupsAgree() {
    SegmentsComparison compared =
        SegmentsComparison.of(
            List.of("v1", "v2"),
            List.of("a", "b"),
            List.of("c", "a"),
            List.of(List.of(0L, 4L), List.of(5L, 0L)));
    assertEquals(1, compared.adjustedRand(), 1e-12);
    assertEquals(4. / 9, compared.stayed(), 1e-12);
  }

  @Test
  void decisionsThatDifferAreCounted() {
    FlippedDecisions flipped =
        FlippedDecisions.of(
            List.of("approve", "approve", "decline", "refused"),
            List.of("approve", "decline", "decline", "refer"));
    assertEquals(.5, flipped.share());
    assertEquals(4, flipped.moves().size());
    assertEquals(0, FlippedDecisions.of(List.of(), List.of()).share());
  }
}
