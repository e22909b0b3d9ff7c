package dev.tranche.training.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.bundle.ModelCard;
import dev.tranche.training.report.document.CardSchema;
import dev.tranche.training.report.markdown.ModelCardMarkdown;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelCardMarkdownTest {
  private static final JsonNode CARD = card(SampleRuns.both());
  private static final List<String> LINES = text(SampleRuns.both()).lines().toList();

  @Test
  void everyMetricIsThatOfTheDocument() {
    List<String> area = row("ROC-AUC");
    for (int m = 0; m < 3; m++) {
      JsonNode model = CARD.at("/models/" + m);
      String expected =
          String.format(
              Locale.ROOT,
              "%.4f \\[%.4f, %.4f\\]",
              model.at("/metrics/roc_auc").asDouble(),
              model.at("/intervals/roc_auc/low").asDouble(),
              model.at("/intervals/roc_auc/high").asDouble());
      assertEquals(expected, area.get(m + 1));
      String recall = String.format("%.4f", model.at("/metrics/recall").asDouble());
      assertEquals(recall, row("recall").get(m + 1));
    }
    assertEquals("XGBoost", row("metric").get(1));
    assertEquals("0.7100", row("own metric").get(1));
  }

  @Test
  void everyDecisionAndGroupIsThatOfTheDocument() {
    assertEquals(List.of("approve", "4,000", "70.08 %", "320", "8.00 %", "1600"), row("approve"));
    assertEquals(List.of("refer", "700", "12.26 %", "210", "30.00 %", "–"), row("refer"));
    JsonNode groups = CARD.at("/evaluation/0/slices_by_protected_attribute/0/groups");
    for (JsonNode group : groups) {
      String small = group.get("small").asBoolean() ? " (small)" : "";
      String name = group.get("group").asText().replace("_", "\\_") + small.replace("(", "\\(");
      List<String> shown = row(name.replace(")", "\\)"));
      assertEquals(String.format("%,d", group.get("rows").asInt()), shown.get(1));
      double approved = 100 * group.get("approval_rate").asDouble();
      assertEquals(approved, Double.parseDouble(shown.get(5).replace(" %", "")), 0.005);
      assertEquals(group.get("roc_auc").asDouble(), Double.parseDouble(shown.get(4)), 5e-4);
    }
    assertTrue(groups.size() > 2);
  }

  @Test
  void theCutOffsAreThoseOfThePolicyToTheLastDigit() {
    String said = "from a probability of 0.2 on a person decides, from 0.4 on the answer is no";
    assertTrue(LINES.stream().anyMatch(line -> line.contains(said)), LINES.toString());
  }

  @Test
  void namesItsSourcesOfLaw() {
    String text = String.join("\n", LINES);
    for (String source :
        List.of(
            "12 CFR 1002.9\\(b\\)\\(2\\)",
            "Annex III point 5\\(b\\)",
            "December 2027",
            "Art. 22")) {
      assertTrue(text.contains(source), source);
    }
  }

  @Test
  void namesAreTextAndNeverMarkup() {
    String text = text(SampleRuns.hostile());
    String withoutAddresses = text.replaceAll("<https://[^>]*>", "");
    assertFalse(withoutAddresses.replace("\\<", "").contains("<"));
    for (String line : text.lines().filter(it -> it.startsWith("|")).toList()) {
      assertTrue(line.endsWith(" |") || line.endsWith("---:|") || line.endsWith("---|"), line);
    }
  }

  @Test
  void theDocumentIsWhatItsSchemaSaysWithPeriodsAndWithOddNames() throws IOException {
    assertEquals(Set.of(), CardSchema.read().validate(CARD));
    assertEquals(Set.of(), CardSchema.read().validate(card(SampleRuns.hostile())));
  }

  @Test
  void theSchemaRefusesAMemberItDoesNotName() throws IOException {
    JsonNode more = CARD.deepCopy();
    ((ObjectNode) more.at("/data/split")).put("rows_lost", 1);
    assertEquals(1, CardSchema.read().validate(more).size());
  }

  private static List<String> row(String first) {
    String line =
        LINES.stream().filter(it -> it.startsWith("| " + first + " |")).findFirst().orElseThrow();
    return Arrays.asList(line.substring(2, line.length() - 2).split(" \\| ", -1));
  }

  private static String text(SampleRuns run) {
    return new ModelCardMarkdown(run.document().risk().orElseThrow().card()).text();
  }

  private static JsonNode card(SampleRuns run) {
    ModelCard card = run.document().risk().orElseThrow().card();
    try {
      return new ObjectMapper().readTree(card.text());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
