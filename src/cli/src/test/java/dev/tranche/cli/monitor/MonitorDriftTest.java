package dev.tranche.cli.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The default bundle, and applications of changing times. */
class MonitorDriftTest {
  /** The ROC-AUC of so many, one in nine of them a default, is uncertain by .003. */
  private static final int ROWS = 40_000;

  @TempDir private Path folder;

  private JsonNode monitored(int code, String drift) throws IOException {
    Object[] made = {"generate", drift, "--rows", ROWS, "--seed", 5, "--out", folder, "--quiet"};
    assertEquals(0, CommandLineRun.run(made).code());
    CommandLineRun run =
        CommandLineRun.run(
            "monitor",
            "--models",
            DefaultModels.folder(),
            "--data",
            folder.resolve("classification_data.csv"),
            "--labels",
            "label",
            "--time",
            "application_date",
            "--period",
            "year",
            "--json");
    assertEquals(code, run.code(), run.err());
    return new ObjectMapper().readTree(run.out()).get("risk");
  }

  private static double auc(JsonNode performance, String by) {
    return performance.get(by).get("roc_auc").asDouble();
  }

  @Test
  void whoAppliesMovesTheEstimateAsItMovesTheTruth() throws IOException {
    JsonNode risk = monitored(3, "--drift");
    JsonNode first = risk.at("/findings/0");
    assertEquals("feature_stability", first.get("measure").asText());
    assertTrue("loan_score debt_to_income".contains(first.get("of").asText()), first.toString());
    JsonNode scores = risk.get("scores");
    assertEquals(auc(scores, "realised"), auc(scores, "estimated"), .01);
    JsonNode earlier = risk.at("/periods/0");
    JsonNode later = risk.at("/periods/1");
    assertTrue(auc(earlier, "estimated") > auc(later, "estimated") + .02, later.toString());
    assertTrue(auc(earlier, "realised") > auc(later, "realised") + .02, later.toString());
  }

  @Test
  void whatLeadsToDefaultIsSeenByLabelsAlone() throws IOException {
    JsonNode risk = monitored(3, "--drift=concept");
    risk.get("findings")
        .forEach(
            it -> {
              boolean byLabels = it.get("measure").asText().matches(".*default_rate|realised_.*");
              String verdict = it.get("verdict").asText();
              assertTrue(byLabels || !verdict.equals("act"), it.toString());
            });
    JsonNode scores = risk.get("scores");
    assertTrue(auc(scores, "estimated") > auc(scores, "realised") + .02, scores.toString());
  }
}
