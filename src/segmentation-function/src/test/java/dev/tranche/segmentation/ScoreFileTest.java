package dev.tranche.segmentation;

import static dev.tranche.segmentation.storage.FileEventJson.BUCKET;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.batch.score.ScoreAnswers;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.segmentation.storage.BucketServer;
import dev.tranche.segmentation.storage.FileEventJson;
import dev.tranche.segmentation.storage.FileExport;
import dev.tranche.segmentation.storage.LocalRun;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files of applications by event, compared with what the command line makes of the same file. */
@QuarkusTest
@TestProfile(FileExport.Scores.class)
class ScoreFileTest {
  BucketServer storage;

  @Test
  void aFileIsScoredAsByTheCommandLine() throws Exception {
    byte[] file;
    try (var lines = Files.lines(Path.of("../../data/classification_data.csv"))) {
      file =
          (String.join("\n", lines.limit(1001).toList()) + "\n").getBytes(StandardCharsets.UTF_8);
    }
    String key = BUCKET + "/in/applications.csv";
    storage
        .objects()
        .put(key, file, Map.of("tranche-id", "user_id", "tranche-keep", "region,channel"));
    Invoked.answer(FileEventJson.ofBus("in/applications.csv"));
    Path models = Path.of("target/default-bundle/models/risk");
    byte[] expected;
    try (RiskScorer scorer = RiskScorer.open(Bundle.load(models, Task.RISK))) {
      expected =
          LocalRun.of(
                  file,
                  new ScoreAnswers(scorer, Explain.NONE),
                  Optional.of("user_id"),
                  List.of("region", "channel"),
                  false)
              .rows();
    }
    assertArrayEquals(expected, storage.objects().bytes(BUCKET + "/out/applications.csv"));
    JsonNode summary =
        new ObjectMapper()
            .readTree(storage.objects().bytes(BUCKET + "/out/applications.summary.json"));
    List<String> rows = new String(expected, StandardCharsets.UTF_8).lines().toList();
    for (String decision : List.of("approve", "refer", "decline", "not_scorable")) {
      long count = rows.stream().filter(row -> row.split(",", -1)[4].equals(decision)).count();
      assertEquals(count, summary.at("/decisions/" + decision + "/rows").longValue(), decision);
    }
    JsonNode manifest = new ObjectMapper().readTree(models.resolve("manifest.json").toFile());
    assertEquals(manifest.get("version"), summary.get("bundle"));
    assertEquals(64, summary.get("policy_sha256").textValue().length());
  }
}
