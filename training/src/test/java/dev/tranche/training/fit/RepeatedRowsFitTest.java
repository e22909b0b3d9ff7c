package dev.tranche.training.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.model.Balance;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.RiskSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing can be learnt from these files but the rows themselves, by heart. */
class RepeatedRowsFitTest {
  @TempDir private Path folder;

  @Test
  void copiesOfNoiseStayNoise() throws IOException {
    Random random = new Random(5);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String row =
          random.nextInt(90) + "," + random.nextFloat() + "," + (random.nextInt(4) == 0 ? 1 : 0);
      rows.addAll(Collections.nCopies(4, row));
    }
    assertNoise(fit("months,share,bad", rows));
  }

  @Test
  void customersAreNotKnownAgain() throws IOException {
    Random random = new Random(6);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      float share = random.nextFloat();
      int label = random.nextInt(4) == 0 ? 1 : 0;
      for (int month = 0; month < 5; month++) {
        rows.add("P" + (100 + i) + "," + random.nextInt(90) + "," + share + "," + label);
      }
    }
    RiskFit fit = fit("policy,months,share,bad", rows);
    assertEquals("policy", fit.table().data().dropped().get(0).column());
    assertNoise(fit);
  }

  private static void assertNoise(RiskFit fit) {
    for (FittedModel model : fit.models()) {
      assertEquals(.5, model.roc().area(), .12, model.name());
    }
    assertTrue(
        fit.table().data().warnings().stream().anyMatch(warning -> warning.contains("together")),
        fit.table().data().warnings()::toString);
  }

  private RiskFit fit(String header, List<String> rows) throws IOException {
    Collections.shuffle(rows, new Random(7));
    Path file = Files.writeString(folder.resolve("a.csv"), header + "\n" + String.join("\n", rows));
    try (ThreadPool pool = new ThreadPool(2)) {
      return new RiskFitting(Progress.none(), pool, Balance.NONE).fit(RiskSpec.of(file, "bad"));
    }
  }
}
