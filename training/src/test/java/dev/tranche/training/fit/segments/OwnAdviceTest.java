package dev.tranche.training.fit.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import dev.tranche.scoring.bundle.segment.AdviceArea;
import dev.tranche.training.spec.SegmentsSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OwnAdviceTest {
  private static final List<String> NAMES = List.of("savers", "starters", "0");

  private static Map<Integer, Map<AdviceArea, String>> found(String... segments) {
    Map<String, Map<AdviceArea, String>> advice = new LinkedHashMap<>();
    for (String segment : segments) {
      advice.put(segment, Map.of(AdviceArea.RISK, "About " + segment + "."));
    }
    SegmentsSpec spec = SegmentsSpec.of(Path.of("a.csv"));
    return OwnAdvice.of(
        new SegmentsSpec(
            spec.file(),
            spec.form(),
            spec.columns(),
            new SegmentsSpec.Wanted(OptionalInt.empty(), List.of(), Optional.empty(), advice),
            1),
        NAMES);
  }

  @Test
  void findsSegmentsByNameAndByNumberTheNameFirst() {
    assertEquals(
        Map.of(
            1, Map.of(AdviceArea.RISK, "About 1."),
            0, Map.of(AdviceArea.RISK, "About savers."),
            2, Map.of(AdviceArea.RISK, "About 0.")),
        found("1", "savers", "0"));
    assertEquals(Map.of(), found());
  }

  @Test
  void namesEverySegmentThatIsNotThereOrComesTwice() {
    var refused = assertThrows(InputException.class, () -> found("saver", "3", "starters", "1"));
    assertEquals(
        "a.csv: under 'advice': no segment 'saver'; did you mean 'savers'? (segments: savers,"
            + " starters, 0); their numbers are 0 to 2\n"
            + "a.csv: under 'advice': no segment '3'; did you mean '0'? (segments: savers, starters,"
            + " 0); their numbers are 0 to 2\n"
            + "a.csv: under 'advice': segment 'starters' comes twice, by its name and by its"
            + " number 1",
        refused.getMessage());
  }
}
