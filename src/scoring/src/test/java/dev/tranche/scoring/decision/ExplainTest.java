package dev.tranche.scoring.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.rule.Decision;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {
  @ParameterizedTest
  @CsvSource({
    "NONE, none, false, false, false",
    "ADVERSE, adverse, false, true, true",
    "REASONS, reasons, true, true, true",
    "ALL, all, true, true, true"
  })
  void saysWhomReasonsAreGivenFor(
      Explain explain, String word, boolean approved, boolean referred, boolean declined) {
    assertEquals(Optional.of(explain), Explain.ofWord(word));
    assertEquals(approved, explain.covers(Decision.APPROVE));
    assertEquals(referred, explain.covers(Decision.REFER));
    assertEquals(declined, explain.covers(Decision.DECLINE));
  }

  @ParameterizedTest
  @CsvSource({"ALL", "everybody", "''"})
  void knowsNoOtherWords(String word) {
    assertEquals(Optional.empty(), Explain.ofWord(word));
  }
}
