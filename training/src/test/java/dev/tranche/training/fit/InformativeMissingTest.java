package dev.tranche.training.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.model.Balance;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.RiskSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever leaves a field empty defaults in half of the cases, others in a tenth: AUC .75. */
class InformativeMissingTest {
  private static final int ROWS = 3_000;

  @TempDir private Path folder;

  @Test
  void aMissingCategoryIsOneOfItsOwn() throws IOException {
    RiskFit fit =
        fit((missing, random) -> missing ? "" : List.of("RENT", "OWN").get(random.nextInt(2)));
    Feature.Categorical home =
        (Feature.Categorical) fit.table().preparation().features().ofModels().get(1);
    assertTrue(home.missingIsCategory());
    assertTrue(home.categories().containsAll(List.of("", "OWN", "RENT")), home::toString);
    assertEquals("", home.categories().get(2), "the riskiest is last");
    assertSeen(fit);
  }

  @Test
  void whereNumbersAreMissingIsAFeatureOfItsOwn() throws IOException {
    RiskFit fit =
        fit((missing, random) -> missing ? "" : Integer.toString(1 + random.nextInt(500)));
    DerivedFeature derived = fit.table().preparation().features().derived().get(0);
    assertEquals("field_missing", derived.name());
    assertEquals(Derivation.ofMissing("field"), derived.derivation());
    assertEquals(1, derived.values().median());
    assertSeen(fit);
  }

  @Test
  void numbersMissingAtRandomAreNone() throws IOException {
    RiskFit fit =
        fit(
            (missing, random) ->
                random.nextInt(3) == 0 ? "" : Integer.toString(1 + random.nextInt(500)));
    assertEquals(List.of(), fit.table().preparation().features().derived());
  }

  private static void assertSeen(RiskFit fit) {
    for (FittedModel model : fit.models()) {
      assertEquals(.75, model.roc().area(), .07, model.name());
    }
  }

  private RiskFit fit(BiFunction<Boolean, Random, String> field) throws IOException {
    Random random = new Random(11);
    StringBuilder text = new StringBuilder("amount,field,bad\n");
    for (int row = 0; row < ROWS; row++) {
      boolean missing = random.nextInt(3) == 0;
      boolean bad = random.nextInt(10) < (missing ? 5 : 1);
      text.append(random.nextInt(100_000)).append(',');
      text.append(field.apply(missing, random)).append(',').append(bad ? 1 : 0).append('\n');
    }
    Path file = Files.writeString(folder.resolve("a.csv"), text);
    try (ThreadPool pool = new ThreadPool(2)) {
      return new RiskFitting(Progress.none(), pool, Balance.NONE).fit(RiskSpec.of(file, "bad"));
    }
  }
}
