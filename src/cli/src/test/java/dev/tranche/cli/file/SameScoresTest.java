package dev.tranche.cli.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Contributions;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.scoring.value.CellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of a file gets what the same customer gets who is sent to the risk function alone. */
class SameScoresTest {
  private static final int ROWS = 600;

  @TempDir private Path folder;

  @Test
  void toTheLastBitWithReasonsWarningsAndContributions() throws IOException {
    List<String> lines = Files.readAllLines(ScoredRows.DATA).subList(0, ROWS + 1);
    Path data = Files.write(folder.resolve("some.csv"), lines);
    Path out = folder.resolve("scores.csv");
    Path models = DefaultModels.folder();
    CommandLineRun run =
        CommandLineRun.run(
            "score",
            "--models",
            models,
            "--data",
            data,
            "--out",
            out,
            "--id",
            "user_id",
            "--explain",
            "all");
    assertEquals(0, run.code(), run.err());
    List<Map<String, String>> customers = ScoredRows.of(data);
    List<Map<String, String>> scored = ScoredRows.of(out);
    assertEquals(ROWS, scored.size());
    Set<String> decisions = new HashSet<>();
    try (RiskScorer scorer = RiskScorer.open(Bundle.load(models.resolve("risk"), Task.RISK))) {
      for (int row = 0; row < ROWS; row++) {
        Map<String, String> found = scored.get(row);
        assertEquals(customers.get(row).get("user_id"), found.get("id"));
        String request = request(customers.get(row), scorer.inputs());
        assertSame(scorer, request, found);
        decisions.add(found.get("decision"));
      }
    }
    assertTrue(decisions.containsAll(List.of("approve", "refer", "decline")), decisions.toString());
  }

  private static void assertSame(RiskScorer scorer, String request, Map<String, String> found) {
    @SuppressWarnings("unchecked") // JSON has no other names than texts.
    var values = (Map<String, ?>) new StrictJson().read(request.getBytes(UTF_8));
    Assessment expected = scorer.assess(List.of(scorer.read(values)), Explain.ALL).get(0);
    assertFloat(expected.score().probabilityOfDefault(), found.get("probability_of_default"));
    var credit = expected.score().creditScore().orElseThrow();
    assertEquals(Integer.toString(credit.score()), found.get("score"));
    assertEquals(credit.band(), found.get("band"));
    assertEquals(expected.score().decision().word(), found.get("decision"));
    assertEquals(
        expected.reasons().orElseThrow().stream()
            .map(reason -> reason.code())
            .collect(Collectors.joining("|")),
        found.get("reasons"));
    assertEquals(
        expected.warnings().stream()
            .map(warning -> warning.code().word() + ":" + warning.feature())
            .collect(Collectors.joining("|")),
        found.get("warnings"));
    Contributions contributions = expected.contributions().orElseThrow();
    assertEquals(contributions.baseValue(), Double.parseDouble(found.get("base_value")));
    assertFloat(expected.score().margin(), found.get("margin"));
    List<Feature> features = scorer.manifest().features().ofModels();
    for (int f = 0; f < features.size(); f++) {
      assertFloat(
          contributions.values().get(f), found.get("contribution_" + features.get(f).name()));
    }
  }

  private static void assertFloat(float expected, String found) {
    assertEquals(Float.floatToIntBits(expected), Float.floatToIntBits(Float.parseFloat(found)));
  }

  /** As a caller would send it: numbers as numbers, missing values left out. */
  private static String request(Map<String, String> row, List<Feature> features)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, Object> members = new LinkedHashMap<>();
    for (Feature feature : features) {
      String cell = row.get(feature.name());
      if (CellWords.of(cell.toCharArray(), 0, cell.length()) == CellWords.TEXT) {
        members.put(
            feature.name(), feature instanceof Feature.Numeric ? json.readTree(cell) : cell);
      }
    }
    return json.writeValueAsString(members);
  }
}
