package dev.tranche.scoring.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.scoring.reason.ReasonCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reasons of the tiny model, whose contributions are those beside an income of 4 and an age of 40,
 * in bundles that call other values typical.
 */
class TriedReasonsTest {
  @TempDir Path models;

  @Test
  void withATypicalValueTheRiskMustBeLower() throws IOException {
    // Both raise the risk, by 1 and 2; but an income of 9 would raise it by 1.5 more.
    assertEquals(List.of("age"), reasons(9, 40, Map.of("income", 6, "age", 20)));
  }

  @Test
  void aTypicalValueThatChangesNothingIsNoReason() throws IOException {
    assertEquals(List.of("age"), reasons(6, 40, Map.of("income", 6, "age", 20)));
  }

  @Test
  void whereNoneHoldsTheStrongestIsGiven() throws IOException {
    // Income adds 1.5 and age 1, and the typical values would add more.
    assertEquals(List.of("income"), reasons(9, 10, Map.of("income", 7, "age", 30)));
  }

  @Test
  void whoIsApprovedGetsNoneThatDoesNotHold() throws IOException {
    // 2.5 − 9 + 1 = −5.5 is approved; income adds .5, and an income of 9 would add 2 more.
    assertEquals(List.of(), reasons(9, 40, Map.of("income", 5, "age", 90)));
  }

  @Test
  void areNoneWhereNothingRaisesTheRisk() throws IOException {
    assertEquals(List.of(), reasons(4, 40, Map.of("income", 1, "age", 80)));
  }

  @Test
  void theirGraphIsOpenedBeforeTheFirstCustomerIfAsked() throws IOException {
    byte[] noGraph = {1, 2, 3};
    Bundle bundle = SampleBundles.explained(models, catalogue(), noGraph);
    try (RiskScorer explained = RiskScorer.open(bundle);
        RiskScorer plain = RiskScorer.open(bundle, "plain")) {
      plain.prepareReasons();
      assertThrows(BundleException.class, explained::prepareReasons);
    }
  }

  private List<String> reasons(float income, float age, Map<String, Object> customer)
      throws IOException {
    Bundle bundle = SampleBundles.explained(models, catalogue());
    try (RiskScorer scorer = RiskScorer.open(typical(bundle, income, age))) {
      return scorer
          .assess(List.of(scorer.read(customer)), Explain.REASONS)
          .get(0)
          .reasons()
          .orElseThrow()
          .stream()
          .map(Reason::feature)
          .toList();
    }
  }

  private static Bundle typical(Bundle bundle, float income, float age) {
    Manifest manifest = bundle.manifest();
    return new Bundle(
        new Manifest(
            manifest.task(),
            new FeatureSet(
                List.of(
                    new Feature.Numeric("income", 0, 0, 10, income),
                    new Feature.Numeric("age", 0.25, 18, 90, age),
                    TinyModels.HOME)),
            manifest.models(),
            manifest.meanings(),
            manifest.provenance()),
        bundle.policy(),
        bundle.graphs());
  }

  private static ReasonCatalogue catalogue() {
    return ReasonCatalogue.of(TinyModels.RISK_FEATURES);
  }
}
