package dev.tranche.training.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageGapsTest {
  private static final List<Feature> FEATURES =
      List.of(
          new Feature.Numeric("income", 0, 0, 10, 4),
          new Feature.Categorical("home", 0, List.of("OWN", "RENT"), "RENT"));

  @TempDir private Path folder;

  @Test
  void areNoneWhereNoLanguageIsGivenOrAllIsSaidInIt() throws IOException {
    assertEquals(List.of(), warnings("reasons: {income: {any: {sentence: Your income.}}}\n"));
    assertEquals(
        List.of(),
        warnings(
            """
            reasons:
              income: {any: {languages: {de: a}}, missing: {languages: {de: b}}}
              home: {any: {languages: {de: c}}, missing: {languages: {de: d}}}
            """));
  }

  @Test
  void areNamedByFeatureAndDirection() throws IOException {
    assertEquals(
        List.of(
            "no answer has reasons in 'de', as some have no sentence in it: 'income' above, 'home'"
                + " any, 'home' missing, group 'means'",
            "no answer has reasons in 'es', as some have no sentence in it: 'income' below,"
                + " 'income' above, 'income' missing, 'home' any, 'home' missing"),
        warnings(
            """
            reasons:
              income: {below: {languages: {de: a}}, missing: {languages: {de: b}}}
            reason_groups:
              means: {columns: [income, home], languages: {es: c}}
            """));
  }

  private List<String> warnings(String spec) throws IOException {
    Path file = folder.resolve("risk.yaml");
    RiskSpec read = SpecReader.risk(Files.writeString(file, "file: a.csv\ntarget: y\n" + spec));
    return LanguageGaps.warnings(FEATURES, read.decisions());
  }
}
