package dev.tranche.segmentation;

import static dev.tranche.segmentation.storage.FileEventJson.BUCKET;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.batch.segment.AssignedRows;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.segmentation.storage.BucketServer;
import dev.tranche.segmentation.storage.FileEventJson;
import dev.tranche.segmentation.storage.FileExport;
import dev.tranche.segmentation.storage.LocalRun;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files by event, each compared with what the command line makes of the same file. */
@QuarkusTest
@TestProfile(FileExport.Segments.class)
class SegmentFileTest {
  private static final Map<String, String> BY_ID = Map.of("tranche-id", "user_id");

  BucketServer storage;

  @BeforeEach
  void empty() {
    storage.reset();
  }

  private static List<String> users(int rows) throws IOException {
    try (var lines = Files.lines(Path.of("../../data/users_data.csv"))) {
      return new ArrayList<>(lines.limit(rows + 1).toList());
    }
  }

  private static byte[] file(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void put(String key, byte[] file, Map<String, String> metadata) {
    storage.objects().put(BUCKET + "/" + key, file, metadata);
  }

  private byte[] found(String key) {
    return storage.objects().bytes(BUCKET + "/" + key);
  }

  private static LocalRun local(byte[] file, boolean gzip) throws IOException {
    return local(file, Optional.of("user_id"), List.of(), gzip);
  }

  private static LocalRun local(byte[] file, Optional<String> id, List<String> keep, boolean gzip)
      throws IOException {
    Path models = Path.of("target/default-bundle/models/segments");
    try (Segmenter segmenter = Segmenter.open(Bundle.load(models, Task.SEGMENTS))) {
      return LocalRun.of(file, new AssignedRows(segmenter), id, keep, gzip);
    }
  }

  private JsonNode summary(String key) throws IOException {
    return new ObjectMapper().readTree(found(key));
  }

  @Test
  void aFileIsAnsweredAsByTheCommandLine() throws Exception {
    byte[] users = file(users(2000));
    put("in/users.csv", users, BY_ID);
    JsonNode answer = Invoked.answer(FileEventJson.ofBus("in/users.csv"));
    assertArrayEquals(local(users, false).rows(), found("out/users.csv"));
    JsonNode summary = summary("out/users.summary.json");
    assertEquals(answer.at("/files/0"), summary);
    assertEquals(2000, summary.get("rows").intValue());
    assertEquals(0, summary.get("bad_rows").intValue());
    assertEquals("column user_id", summary.get("id").textValue());
    assertEquals(Invoked.now().manifest().get("version"), summary.get("bundle"));
    List<String> rows = new String(found("out/users.csv"), StandardCharsets.UTF_8).lines().toList();
    double index = 0;
    for (JsonNode segment : Invoked.now().manifest().get("segments")) {
      String number = segment.get("index").asText();
      long count = rows.stream().filter(row -> row.split(",", -1)[1].equals(number)).count();
      JsonNode told = summary.get("segments").get(segment.get("name").textValue());
      assertEquals(count, told.get("rows").longValue());
      assertEquals(count / 2000.0, told.get("share").doubleValue(), 1e-12);
      double expected = segment.at("/reference/share").doubleValue();
      index += (count / 2000.0 - expected) * Math.log(count / 2000.0 / expected);
    }
    assertEquals(index, summary.at("/stability/population_stability_index").doubleValue(), 1e-9);
    long outliers = rows.stream().filter(row -> row.matches(".*,true,[^,]*")).count();
    assertEquals(outliers, summary.at("/outliers/rows").longValue());
  }

  @Test
  void theSameEventTwiceAndInEitherFormGivesTheSameBytes() throws Exception {
    put("in/new users+ä.csv", file(users(500)), Map.of());
    Invoked.answer(FileEventJson.ofBus("in/new users+ä.csv"));
    byte[] rows = found("out/new users+ä.csv");
    byte[] summary = found("out/new users+ä.summary.json");
    Invoked.answer(FileEventJson.notification("in/new+users%2B%C3%A4.csv"));
    assertArrayEquals(rows, found("out/new users+ä.csv"));
    assertArrayEquals(summary, found("out/new users+ä.summary.json"));
    assertEquals("row number", summary("out/new users+ä.summary.json").get("id").textValue());
  }

  @Test
  void gzippedFilesGiveGzippedOnes() throws Exception {
    byte[] users = file(users(300));
    put("in/2026/users.csv.gz", gzipped(users), BY_ID);
    Invoked.answer(FileEventJson.ofBus("in/2026/users.csv.gz"));
    assertArrayEquals(local(users, true).rows(), found("out/2026/users.csv.gz"));
    assertEquals(300, summary("out/2026/users.summary.json").get("rows").intValue());
  }

  /** As {@code OutputCoding} writes; the first member ends where a reader's buffer does. */
  @Test
  void aGzippedFileIsReadToItsLastMember() throws Exception {
    List<String> lines = users(300);
    byte[] first = gzipped(file(lines.subList(0, 200)));
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    int header = 10;
    members.write(first, 0, header);
    members.write(new byte[(1 << 16) - first.length - 1]);
    members.write(0);
    members.write(first, header, first.length - header);
    members.writeBytes(gzipped(file(lines.subList(200, 301))));
    byte[] packed = members.toByteArray();
    int flags = 3;
    packed[flags] = 16;
    Arrays.fill(packed, header, header + (1 << 16) - first.length - 1, (byte) 'x');
    put("in/users.csv.gz", packed, BY_ID);
    Invoked.answer(FileEventJson.ofBus("in/users.csv.gz"));
    assertArrayEquals(local(file(lines), true).rows(), found("out/users.csv.gz"));
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void badRowsAreListedUntilTheyAreMended() throws Exception {
    List<String> lines = users(50);
    byte[] good = file(lines);
    for (int bad : List.of(3, 20, 44)) {
      lines.set(bad, lines.get(bad).replaceFirst(",[^,]*,", ",often,"));
    }
    put("in/users.csv", file(lines), BY_ID);
    Invoked.answer(FileEventJson.ofBus("in/users.csv"));
    LocalRun local = local(file(lines), false);
    assertArrayEquals(local.rows(), found("out/users.csv"));
    assertArrayEquals(local.errors().orElseThrow(), found("out/users.errors.csv"));
    assertEquals(3, summary("out/users.summary.json").get("bad_rows").intValue());
    assertEquals(50, summary("out/users.summary.json").get("rows").intValue());
    put("in/users.csv", good, BY_ID);
    Invoked.answer(FileEventJson.ofBus("in/users.csv"));
    assertEquals(
        Set.of(
            BUCKET + "/in/users.csv",
            BUCKET + "/out/users.csv",
            BUCKET + "/out/users.summary.json"),
        storage.objects().names());
  }

  @Test
  void aFileWithoutAColumnFailsOnceAndClearlyAndTheOthersAreDone() throws Exception {
    List<String> lines = users(20);
    put("in/good.csv", file(lines), Map.of());
    lines.set(0, lines.get(0).replace("card_transactions", "card_transaction"));
    put("in/bad.csv", file(lines), Map.of());
    put("in/empty.csv", new byte[0], Map.of());
    String error =
        Invoked.invoke(
                FileEventJson.notification(
                    "in/bad.csv", "in/good.csv", "in/empty.csv", "in/none.csv"))
            .statusCode(500)
            .extract()
            .asString();
    JsonNode errors = new ObjectMapper().readTree(error).get("errors");
    assertEquals(3, errors.size(), error);
    assertEquals("/Records/0", errors.at("/0/pointer").textValue());
    assertEquals("unreadable_file", errors.at("/0/code").textValue());
    assertTrue(errors.at("/0/detail").textValue().contains("card_transactions"), errors.toString());
    assertTrue(errors.at("/1/detail").textValue().contains("is empty"), errors.toString());
    assertEquals("storage_refused", errors.at("/2/code").textValue());
    assertTrue(errors.at("/2/detail").textValue().contains("404"), errors.toString());
    assertEquals(
        Set.of("in/bad.csv", "in/good.csv", "in/empty.csv", "out/good.csv", "out/good.summary.json")
            .stream()
            .map(key -> BUCKET + "/" + key)
            .collect(toSet()),
        storage.objects().names());
  }

  @Test
  void aLargeFileIsReadOverBrokenConnectionsAndWrittenInParts() throws Exception {
    byte[] file = large();
    put("in/large.csv", file, Map.of("tranche-id", "user_id", "tranche-keep", "user_id,products"));
    storage.breakOff(3);
    Invoked.answer(FileEventJson.ofBus("in/large.csv"));
    List<String> kept = List.of("user_id", "products");
    assertArrayEquals(
        local(file, Optional.of("user_id"), kept, false).rows(), found("out/large.csv"));
    List<String> written =
        storage.requests().stream()
            .filter(it -> !it.startsWith("GET") && !it.startsWith("HEAD"))
            .toList();
    String out = BUCKET + "/out/large.";
    assertEquals(
        List.of(
            "POST " + out + "csv upload",
            "PUT " + out + "csv part 1",
            "PUT " + out + "summary.json",
            "DELETE " + out + "errors.csv",
            "PUT " + out + "csv part 2",
            "POST " + out + "csv end"),
        written);
  }

  @Test
  void aRunThatFailsAmidTheUploadLeavesNothingAndTheNextIsWhole() throws Exception {
    byte[] file = large();
    put("in/large.csv", file, BY_ID);
    storage.refusePart(1);
    String error =
        Invoked.invoke(FileEventJson.ofBus("in/large.csv")).statusCode(500).extract().asString();
    assertTrue(error.contains("S3 answers AccessDenied (403)"), error);
    assertEquals(Set.of(BUCKET + "/in/large.csv"), storage.objects().names());
    assertEquals(0, storage.objects().openUploads());
    storage.refusePart(0);
    Invoked.answer(FileEventJson.ofBus("in/large.csv"));
    assertArrayEquals(local(file, false).rows(), found("out/large.csv"));
  }

  /** Of which the output takes more than one part. */
  private static byte[] large() throws IOException {
    List<String> users = users(10_000);
    List<String> lines = new ArrayList<>(users);
    for (int copy = 1; copy < 16; copy++) {
      lines.addAll(users.subList(1, users.size()));
    }
    return file(lines);
  }

  @Test
  void whatIsNoFileToAnswerIsPassedOver() throws Exception {
    JsonNode answer =
        Invoked.answer(
            FileEventJson.notification("out/users.csv", "in/users.json", "elsewhere/in/users.csv"));
    assertEquals(0, answer.get("files").size());
    assertEquals(3, answer.get("ignored").size());
    assertEquals("its key does not begin with in/", answer.at("/ignored/0/why").textValue());
    assertEquals(List.of(), storage.requests());
    assertEquals(0, Invoked.answer("{\"warmup\": true}").get("files").size());
    String error =
        Invoked.invoke(Invoked.now().customer("U1")).statusCode(500).extract().asString();
    assertTrue(error.contains("foreign_event"), error);
    assertFalse(error.contains("U1"), error);
  }
}
