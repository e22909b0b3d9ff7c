package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.feature.Feature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Public files as found in the wild, where they lie beside the project. */
class RealFilesTrainTest {
  private static final Map<String, Double> LEAST_AUC =
      Map.of("logistic_regression", .83, "scorecard", .88, "random_forest", .91, "xgboost", .925);

  @TempDir private Path out;

  private static Path file(String name) {
    Path root = Path.of("../..").toAbsolutePath().normalize();
    Path file = root.resolveSibling("shared").resolve("datasets").resolve(name);
    assumeTrue(Files.exists(file), file + " is not there");
    return file;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void ranksPersonalLoansItHasNotSeen(int seed) {
    Path loans = file("credit_risk.csv");
    CommandLineRun run =
        CommandLineRun.run(
            "train",
            "risk",
            "--data",
            loans,
            "--target",
            "loan_status",
            "--seed",
            seed,
            "--out",
            out);
    assertEquals(List.of(), run.errors());
    assertEquals(0, run.code());
    Bundle bundle = Bundle.load(out.resolve("risk"), Task.RISK);
    LEAST_AUC.forEach(
        (name, least) -> {
          double auc = bundle.manifest().model(name).metrics().get("roc_auc");
          assertTrue(auc >= least, name + " has a ROC-AUC of " + auc);
        });
    assertEquals("xgboost", bundle.manifest().models().champion());
  }

  @Test
  void segmentsCardCustomersInSpiteOfTheirSpreadsheetErrors() {
    Path customers = file("card_customers.csv");
    CommandLineRun run =
        CommandLineRun.run(
            "train", "segments", "--data", customers, "--id", "CUST_ID", "--out", out);
    assertEquals(List.of(), run.errors());
    assertEquals(0, run.code());
    Bundle bundle = Bundle.load(out.resolve("segments"), Task.SEGMENTS);
    assertEquals(18, bundle.manifest().features().inputs().size());
    Feature stray =
        bundle.manifest().features().inputs().stream()
            .filter(feature -> feature.name().equals("#VALUE!"))
            .findFirst()
            .orElseThrow();
    assertInstanceOf(Feature.Numeric.class, stray);
    assertEquals(7_054 / 8_950.0, stray.missingShare());
  }
}
