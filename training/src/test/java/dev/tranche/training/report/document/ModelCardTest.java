package dev.tranche.training.report.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.ModelCard;
import dev.tranche.training.LoanFile;
import dev.tranche.training.bundle.RiskBundle;
import dev.tranche.training.evaluate.metric.ClassifierMetric;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.RiskFitting;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.model.Balance;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.report.explain.RiskExplanation;
import dev.tranche.training.report.markdown.ModelCardMarkdown;
import dev.tranche.training.spec.CellSpec;
import dev.tranche.training.spec.RiskColumns;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.table.LabelRoles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCardTest {
  @TempDir private static Path folder;
  private static RiskFit fit;
  private static RiskExplanation explanation;
  private static Bundle bundle;
  private static Path file;
  private static JsonNode card;

  @BeforeAll
  static void train() throws IOException {
    Path loans = LoanFile.of(800, 3).write(folder.resolve("loans.csv"));
    RiskSpec spec =
        RiskSpec.of(
            loans,
            new RiskColumns(
                Optional.of(LoanFile.ID),
                new RiskColumns.Labels(LoanFile.TARGET, LabelRoles.inferred()),
                List.of("branch"),
                CellSpec.inferred(),
                new RiskColumns.Uses(
                    Map.of(), List.of("age"), List.of(), List.of(), Map.of(), Map.of())));
    try (ThreadPool pool = new ThreadPool(2)) {
      fit = new RiskFitting(Progress.none(), pool, Balance.SMOTE).fit(spec);
      explanation = RiskExplanation.of(fit, pool);
    }
    bundle = RiskBundle.of(fit).write(folder.resolve("models"));
    Path written = folder.resolve("models").resolve("risk");
    file = written.resolve(ModelCard.FILE);
    RiskRun.of(fit, bundle, explanation).writeCard(written);
    card = new ObjectMapper().readTree(file.toFile());
  }

  @Test
  void saysWhatItIsAndWhereItComesFrom() {
    assertEquals(bundle.manifest().version(), card.get("bundle").asText());
    assertEquals(fit.champion(), card.get("champion").asText());
    assertEquals(800, card.at("/data/rows").asInt());
    assertEquals(
        bundle.manifest().provenance().dataSha256(), card.at("/provenance/data_sha256").asText());
    assertEquals(fit.table().split().test().length, card.at("/data/split/test_rows").asInt());
    assertEquals("age", card.at("/data/protected_attributes/0").asText());
    assertTrue(card.get("limits").size() > 3);
    assertEquals(42, card.at("/provenance/seed").asInt());
    assertFalse(card.has("over_time"), "no time divides the rows");
  }

  @Test
  void everyModelHasItsFiguresWithIntervalsAndItsCalibration() {
    for (int m = 0; m < fit.models().size(); m++) {
      FittedModel model = fit.models().get(m);
      JsonNode node = card.at("/models/" + m);
      assertEquals(model.name(), node.get("name").asText());
      double auc = node.at("/metrics/roc_auc").asDouble();
      assertEquals(model.metrics().of(ClassifierMetric.ROC_AUC), auc);
      assertTrue(node.at("/intervals/roc_auc/low").asDouble() < auc);
      assertTrue(node.at("/intervals/roc_auc/high").asDouble() > auc);
      assertEquals(
          model
              .evaluation()
              .uncalibrated()
              .metrics()
              .of(ClassifierMetric.EXPECTED_CALIBRATION_ERROR),
          node.at("/metrics/expected_calibration_error_uncalibrated").asDouble());
      assertEquals(
          model.metrics().of(ClassifierMetric.EXPECTED_CALIBRATION_ERROR),
          node.at("/metrics/expected_calibration_error").asDouble());
      JsonNode evaluation = card.at("/evaluation/" + m);
      assertEquals(model.name(), evaluation.get("model").asText());
      assertEquals(
          model.calibration().method().word(), evaluation.at("/calibration/method").asText());
    }
  }

  @Test
  void saysWhatTheChampionGoesByAndWhatTheDeclinedAreTold() {
    JsonNode node = card.get("explanation");
    assertEquals(fit.champion(), node.get("model").asText());
    double shares = 0;
    for (JsonNode feature : node.get("importance")) {
      shares += feature.get("share").asDouble();
    }
    assertEquals(1, shares, 1e-6);
    int customers = node.at("/reasons/customers").asInt();
    assertTrue(customers > 0);
    for (JsonNode reason : node.at("/reasons/given")) {
      assertTrue(reason.get("customers").asInt() <= customers);
      assertTrue(card.get("reasons").toString().contains(reason.get("code").asText()));
    }
  }

  @Test
  void comparesTheChampionWithAnotherModelOnTheWholeTestPart() {
    JsonNode swaps = card.at("/comparison/swap_set");
    int rows = 0;
    for (String cell : List.of("both", "champion_only", "other_only", "neither")) {
      rows += swaps.at("/" + cell + "/customers").asInt();
    }
    assertEquals(fit.table().split().test().length, rows);
    double approved =
        swaps.at("/both/customers").asInt() + swaps.at("/champion_only/customers").asInt();
    assertEquals(card.at("/comparison/approval_rate").asDouble(), approved / rows, 1e-12);
    assertTrue(card.at("/comparison/rank_correlation").asDouble() > 0);
  }

  @Test
  void slicesCoverTheWholeTestPart() {
    JsonNode slices = card.at("/evaluation/0/slices_by_protected_attribute/0");
    assertEquals("age", slices.get("attribute").asText());
    int rows = 0;
    for (JsonNode group : slices.get("groups")) {
      rows += group.get("rows").asInt();
      assertTrue(group.has("approval_rate") && group.has("small"), group.toString());
    }
    assertEquals(fit.table().split().test().length, rows);
  }

  @Test
  void isWhatItsSchemaSays() throws IOException {
    assertEquals(Set.of(), CardSchema.read().validate(card));
  }

  @Test
  void isWrittenForPeopleToo() throws IOException {
    String text = Files.readString(file.resolveSibling("model-card.md"));
    assertEquals(new ModelCardMarkdown(RiskRun.of(fit, bundle, explanation).card()).text(), text);
  }

  @Test
  void tellsWhatTheCutOffsDecideAboutTheWholeTestPart() {
    int customers = 0;
    int defaults = 0;
    for (JsonNode decided : card.get("decisions")) {
      customers += decided.get("customers").asInt();
      defaults += decided.get("defaults").asInt();
    }
    JsonNode confusion = card.at("/evaluation/0/confusion");
    assertEquals(fit.table().split().test().length, customers);
    assertEquals(
        confusion.get("true_positives").asInt() + confusion.get("false_negatives").asInt(),
        defaults);
  }

  @Test
  void holdsNoCustomersIdAndIsTheSameWhenWrittenAgain() throws IOException {
    String text = Files.readString(file);
    List<String> lines = Files.readAllLines(folder.resolve("loans.csv"));
    int column = List.of(lines.get(0).split(",", -1)).indexOf(LoanFile.ID);
    for (String line : lines.subList(1, lines.size())) {
      assertFalse(text.contains("\"" + line.split(",", -1)[column] + "\""));
    }
    assertArrayEquals(Files.readAllBytes(file), RiskRun.of(fit, bundle, explanation).card().text());
  }

  @Test
  void isReadFromTheBundleAsItWasWritten() throws IOException {
    ModelCard read = ModelCard.read(file.getParent(), bundle.manifest(), bundle.policy().get());
    assertArrayEquals(Files.readAllBytes(file), read.text());
  }
}
