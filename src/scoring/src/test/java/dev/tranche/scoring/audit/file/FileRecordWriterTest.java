package dev.tranche.scoring.audit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.base.Sha256;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.LoggedLines;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.audit.ScoredBy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileRecordWriterTest {
  private final LoggedLines lines = LoggedLines.open();
  private final JsonLog log = new JsonLog(lines);

  private void add(ScoredBy by, RecordedFile file) {
    FileRecord entry =
        new FileRecord(
            new RequestTrace("r1", "2026-11-29T10:00:00Z", 1.5),
            by,
            file,
            10,
            1,
            Map.of("refer", 2L, "approve", 7L));
    log.write(to -> FileRecordWriter.add(entry, to));
  }

  private void addBoth() {
    add(
        new ScoredBy("b1", "xgboost", "p1", Optional.of("ab"), false),
        new RecordedFile("bucket", "in/ä.csv", "\"e\"", Optional.of("v1")));
    add(
        new ScoredBy("b2", "kmeans", "", Optional.empty(), false),
        new RecordedFile("bucket", "in/b.csv", "e", Optional.empty()));
  }

  @Test
  void saysWhichFileWasAnsweredByWhatAndWhatBecameOfIt() throws IOException {
    addBoth();
    JsonNode first = lines.lines().get(0);
    assertEquals("in/ä.csv", first.get("key").textValue());
    assertEquals("v1", first.get("version").textValue());
    assertEquals("{\"approve\":7,\"refer\":2}", first.get("counts").toString());
    assertEquals("ab", first.get("policy_sha256").textValue());
    assertEquals(10, first.get("rows").intValue());
    JsonNode second = lines.lines().get(1);
    assertFalse(second.has("policy"));
    assertFalse(second.has("policy_sha256"));
    assertFalse(second.has("version"));
  }

  /** Sorted by name and without blanks, so that anybody can make the hash again. */
  @Test
  void isARecordOfTheChain() throws IOException {
    addBoth();
    for (String line : lines.text().lines().toList()) {
      int hash = line.lastIndexOf(",\"hash\":");
      String hashed = line.substring(0, hash) + "}";
      assertEquals(
          "\"" + Sha256.of(hashed.getBytes(StandardCharsets.US_ASCII)) + "\"}",
          line.substring(hash + ",\"hash\":".length()));
    }
    JsonNode first = lines.lines().get(0);
    assertEquals(first.get("hash"), lines.lines().get(1).get("previous"));
    List<String> names = new ArrayList<>();
    first.fieldNames().forEachRemaining(names::add);
    names.remove("hash");
    assertEquals(names.stream().sorted().toList(), names);
  }
}
