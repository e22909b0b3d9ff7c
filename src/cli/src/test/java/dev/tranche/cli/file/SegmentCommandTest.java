package dev.tranche.cli.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.batch.FeatureRows;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.decision.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentCommandTest {
  private static final Path USERS = ScoredRows.DATA.resolveSibling("users_data.csv");

  @TempDir private Path folder;

  private CommandLineRun segment(Path data, Path out, int threads) {
    return CommandLineRun.run(
        "segment",
        "--models",
        DefaultModels.folder(),
        "--data",
        data,
        "--out",
        out,
        "--id",
        "user_id",
        "--keep",
        "products",
        "--threads",
        threads);
  }

  @Test
  void everyCustomerGetsTheSegmentThatItGetsAlone() throws IOException {
    Path out = folder.resolve("segments.csv");
    Path again = folder.resolve("again.csv");
    CommandLineRun run = segment(USERS, out, 1);
    assertEquals(0, run.code(), run.err());
    assertEquals(0, segment(USERS, again, 4).code());
    assertArrayEquals(Files.readAllBytes(out), Files.readAllBytes(again));
    assertEquals(
        "id,segment,name,distance,confidence,outlier,warnings,products",
        Files.readAllLines(out).get(0));
    assertTrue(run.out().contains("10,000 rows segmented"), run.out());
    List<Map<String, String>> customers = ScoredRows.of(USERS);
    List<Map<String, String>> found = ScoredRows.of(out);
    Bundle bundle = Bundle.load(DefaultModels.folder().resolve("segments"), Task.SEGMENTS);
    FeatureRows rows = FeatureRows.read(USERS, bundle.manifest().features().inputs());
    try (Segmenter segmenter = Segmenter.open(bundle)) {
      for (int row = 0; row < rows.size(); row++) {
        SegmentAssignment alone = segmenter.assign(List.of(rows.row(row))).get(0);
        Map<String, String> cells = found.get(row);
        assertEquals(customers.get(row).get("user_id"), cells.get("id"));
        assertEquals(customers.get(row).get("products"), cells.get("products"));
        assertEquals(Integer.toString(alone.segment()), cells.get("segment"));
        assertEquals(alone.name(), cells.get("name"));
        assertEquals(Float.toString(alone.distance()), cells.get("distance"));
        assertEquals(Float.toString(alone.confidence()), cells.get("confidence"));
        assertEquals(Boolean.toString(alone.outlier()), cells.get("outlier"));
      }
    }
    assertEquals(rows.size(), found.size());
  }

  @Test
  void aBadRowIsListed() throws IOException {
    List<String> lines = Files.readAllLines(USERS).subList(0, 4);
    lines.set(2, lines.get(2).replaceFirst(",[^,]*,", ",often,"));
    Path data = Files.write(folder.resolve("users.csv"), lines);
    Path out = folder.resolve("out.csv");
    assertEquals(0, segment(data, out, 2).code());
    assertEquals(2, ScoredRows.of(out).size());
    List<String> errors = Files.readAllLines(folder.resolve("out.errors.csv"));
    assertEquals(2, errors.size());
    assertTrue(errors.get(1).startsWith("3,tenure_months,wrong_type,"), errors.get(1));
  }
}
