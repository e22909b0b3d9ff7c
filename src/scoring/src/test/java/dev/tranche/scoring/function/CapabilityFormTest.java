package dev.tranche.scoring.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilityFormTest {
  private static Optional<Set<Capability>> set(String text) {
    return FunctionSetting.CAPABILITIES.form().reader().apply(text);
  }

  private static Optional<Map<Capability, String>> scopes(String text) {
    return FunctionSetting.SCOPES.form().reader().apply(text);
  }

  @Test
  void readsCapabilitiesInAnyOrder() {
    assertEquals(Optional.of(Set.of(Capability.SCORE)), set("score"));
    assertEquals(Optional.of(Set.of(Capability.SCORE, Capability.EXPLAIN)), set(" explain, score"));
    assertEquals(
        Optional.of(Set.of(Capability.values())),
        set("notice,advice,review,card,model,explain,score"));
    assertEquals(Optional.of(Set.of()), set(" none "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "all", "SCORE", "score,", ",score", "score score", "score,none"})
  void takesNothingElseForCapabilities(String text) {
    assertEquals(Optional.empty(), set(text));
  }

  @Test
  void takesNoneTwice() {
    assertEquals(Optional.empty(), set("card,card"));
    assertEquals(Optional.empty(), scopes("card:a,card:b"));
  }

  @Test
  void readsTheScopeOfEach() {
    assertEquals(Optional.of(Map.of(Capability.CARD, "a")), scopes("card:a"));
    assertEquals(
        Optional.of(Map.of(Capability.EXPLAIN, "risk:explain", Capability.MODEL, "https://a/b")),
        scopes(" explain: risk:explain ,model : https://a/b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "card", "card:", ":a", "cards:a", "card:a b", "card:\"", "card:a,"})
  void takesNothingElseForScopes(String text) {
    assertEquals(Optional.empty(), scopes(text));
  }

  @Test
  void spellsThemAsTheSettingsDo() {
    assertEquals(
        List.of("score", "explain", "model", "card", "review", "advice", "notice"),
        Arrays.stream(Capability.values()).map(Capability::word).toList());
  }
}
