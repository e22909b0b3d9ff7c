package dev.tranche.segmentation;

import static dev.tranche.segmentation.storage.FileEventJson.BUCKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.segmentation.storage.BucketServer;
import dev.tranche.segmentation.storage.FileEventJson;
import dev.tranche.segmentation.storage.FileExport;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of files: which they were and what became of them, and nothing that is in them. */
@QuarkusTest
@TestProfile(FileExport.Segments.class)
class FileRecordsTest {
  BucketServer storage;
  @Inject CapturedLines log;

  @BeforeEach
  void empty() {
    storage.reset();
    log.lines().reset();
  }

  private void put(String key, String header, String... rows) {
    String file = header + "\n" + String.join("\n", rows) + "\n";
    storage.objects().put(BUCKET + "/" + key, file.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  @Test
  void aFileIsOneRecordOfTheChain() throws Exception {
    List<String> users = Files.readAllLines(Path.of("../../data/users_data.csv")).subList(0, 4);
    put("in/a.csv", users.get(0), users.get(1), users.get(2).replaceFirst("^", "x,"));
    put("in/b.csv", users.get(0), users.get(3));
    Invoked.answer(FileEventJson.notification("in/a.csv", "in/b.csv"));
    List<JsonNode> lines = log.lines().lines();
    assertEquals(2, lines.size());
    JsonNode first = lines.get(0);
    assertEquals("file", first.get("type").textValue());
    assertEquals("in/a.csv", first.get("key").textValue());
    assertEquals(34, first.get("etag").textValue().length());
    assertEquals(2, first.get("rows").intValue());
    assertEquals(1, first.get("bad_rows").intValue());
    assertEquals(1, first.get("counts").size());
    assertEquals(first.get("hash"), lines.get(1).get("previous"));
    assertFalse(log.lines().text().contains(users.get(1).substring(0, 8)), log.lines().text());
  }

  @Test
  void whatCannotBeAnsweredIsKeptByCodesAlone() throws Exception {
    put("in/a.csv", "miller,smith", "Miller,2", "Smith,3");
    Invoked.invoke(FileEventJson.notification("in/a.csv", "in/none.txt")).statusCode(500);
    List<JsonNode> lines = log.lines().lines();
    assertEquals("unreadable_file", lines.get(0).get("message").textValue());
    assertEquals("in/a.csv", lines.get(0).get("key").textValue());
    assertEquals("INFO", lines.get(1).get("level").textValue());
    assertEquals("{\"unreadable_file\":1}", lines.get(2).get("codes").toString());
    assertFalse(log.lines().text().contains("iller"), log.lines().text());
  }
}
