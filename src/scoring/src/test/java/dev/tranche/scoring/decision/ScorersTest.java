package dev.tranche.scoring.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorersTest {
  @TempDir Path models;

  @Test
  void decidesByThePolicyOnTheChampionsProbability() throws IOException {
    try (RiskScorer scorer = RiskScorer.open(SampleBundles.risk(models))) {
      List<RiskScore> scores =
          scorer.score(
              List.of(
                  scorer.read(Map.of("income", 2, "age", 20, "home", "OWN")),
                  scorer.read(Map.of("age", 40, "home", "RENT")),
                  scorer.read(Map.of("income", 2, "age", 20))));
      assertEquals(
          List.of(Decision.APPROVE, Decision.REFER, Decision.DECLINE),
          scores.stream().map(RiskScore::decision).toList());
      assertEquals(0.268941f, scores.get(1).probabilityOfDefault(), 1e-6f);
      assertEquals(-1, scores.get(1).margin(), 1e-6f);
      assertEquals(0.5f, scores.get(2).probabilityOfDefault());
      // Odds of 1 to 1: 600 − 20 · ld 50.
      assertEquals(Optional.of(new CreditScore(487, "D")), scores.get(2).creditScore());
    }
  }

  @Test
  void answersInTheOrderOfTheRowsAndAsEachAlone() throws IOException {
    try (RiskScorer scorer = RiskScorer.open(SampleBundles.risk(models))) {
      List<Row> rows = rows(scorer);
      List<RiskScore> together = scorer.score(rows);
      List<RiskScore> alone = new ArrayList<>();
      rows.forEach(row -> alone.addAll(scorer.score(List.of(row))));
      assertEquals(alone, together);
      for (int i = 1; i < together.size(); i++) {
        assertTrue(together.get(i).margin() > together.get(i - 1).margin());
      }
    }
  }

  @Test
  void answersNoRowsWithNoAnswers() throws IOException {
    try (RiskScorer scorer = RiskScorer.open(SampleBundles.risk(models))) {
      assertEquals(List.of(), scorer.score(List.of()));
    }
  }

  @Test
  void answersManyThreadsAtOnceAsOne() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (RiskScorer scorer = RiskScorer.open(SampleBundles.risk(models))) {
      List<Row> rows = rows(scorer);
      List<RiskScore> expected = scorer.score(rows);
      Callable<List<RiskScore>> call = () -> scorer.score(rows);
      for (Future<List<RiskScore>> answer : threads.invokeAll(Collections.nCopies(100, call))) {
        assertEquals(expected, answer.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void approvesNobodyWhoseProbabilityIsNotANumber() throws IOException {
    byte[] undefined =
        TinyModels.riskMargin()
            .node("Sub", "zero", List.of("margin", "margin"))
            .node("Div", "undefined", List.of("zero", "zero"))
            .node("Identity", "probability", List.of("undefined"))
            .output("probability", DataType.FLOAT)
            .output("margin", DataType.FLOAT)
            .bytes();
    try (RiskScorer scorer = RiskScorer.open(SampleBundles.risk(models, undefined))) {
      List<Row> rows = List.of(scorer.read(Map.of("income", 2)));
      assertThrows(IllegalArgumentException.class, () -> scorer.score(rows));
    }
  }

  @Test
  void needsAPolicy() throws IOException {
    Bundle bundle = SampleBundles.risk(models);
    Bundle without = new Bundle(bundle.manifest(), Optional.empty(), bundle.graphs());
    var e = assertThrows(BundleException.class, () -> RiskScorer.open(without));
    assertEquals("the bundle has no policy", e.getMessage());
  }

  private static List<Row> rows(RiskScorer scorer) {
    List<Row> rows = new ArrayList<>();
    for (int income = 0; income < 50; income++) {
      rows.add(scorer.read(Map.of("income", income, "age", 40)));
    }
    return rows;
  }
}
