package dev.tranche.segmentation;

import static dev.tranche.segmentation.storage.FileEventJson.BUCKET;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.segmentation.storage.BucketServer;
import dev.tranche.segmentation.storage.FileEventJson;
import dev.tranche.segmentation.storage.FileExport;
import dev.tranche.segmentation.storage.TrainerResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Training again by event, with the real trainer as the function's child. */
@QuarkusTest
@TestProfile(FileExport.Retrain.class)
class RetrainExportTest {
  private static final String RISK = "classification_data.csv";

  BucketServer storage;

  @BeforeEach
  void empty() {
    storage.reset();
  }

  private void put(String key, List<String> lines, Map<String, String> metadata) {
    byte[] file = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    storage.objects().put(BUCKET + "/" + key, file, metadata);
  }

  private Map<String, byte[]> written() {
    Map<String, byte[]> written = new TreeMap<>();
    for (String name : storage.objects().names()) {
      if (!name.startsWith(BUCKET + "/in/")) {
        written.put(name.substring(BUCKET.length() + 1), storage.objects().bytes(name));
      }
    }
    return written;
  }

  private static JsonNode json(byte[] text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static Map<String, Integer> earlier() throws IOException {
    try (Stream<Path> files = Files.walk(TrainerResource.MODELS)) {
      Map<String, Integer> hashes = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(file.toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
      return hashes;
    }
  }

  @Test
  void theSameDataAreNoReasonToChangeAndGiveTheSameBytesEachTime() throws Exception {
    Map<String, Integer> before = earlier();
    put(
        "in/2026/classification_data.csv",
        TrainerResource.rows(RISK, 0, TrainerResource.ROWS),
        Map.of("tranche-users", "in/users.csv"));
    put("in/users.csv", TrainerResource.rows("users_data.csv", 0, TrainerResource.ROWS), Map.of());
    JsonNode told =
        Invoked.answer(FileEventJson.ofBus("in/2026/classification_data.csv")).at("/files/0");
    assertEquals("keep", told.get("recommendation").textValue());
    assertEquals(1, told.get("reasons").size(), told.toString());
    assertEquals("better", told.at("/reasons/0/rule").textValue());
    assertEquals(told.at("/bundles/risk/before"), told.at("/bundles/risk/after"));
    Map<String, byte[]> written = written();
    String at = "candidates/2026/classification_data/";
    assertEquals(
        Set.of(
            at + "comparison.html",
            at + "comparison.json",
            at + "report.html",
            at + "risk-models.zip",
            at + "segments-models.zip",
            at + "summary.json"),
        written.keySet());
    assertEquals(told, json(written.get(at + "summary.json")));
    List<String> puts = storage.requests().stream().filter(it -> it.startsWith("PUT")).toList();
    assertEquals("PUT " + BUCKET + "/" + at + "summary.json", puts.get(puts.size() - 1));
    Map<String, byte[]> layer = unzipped(written.get(at + "risk-models.zip"));
    JsonNode manifest = json(layer.get("models/risk/manifest.json"));
    assertEquals(told.at("/bundles/risk/after"), manifest.get("version"));
    assertEquals(
        Set.of("models/segments"),
        unzipped(written.get(at + "segments-models.zip")).keySet().stream()
            .map(name -> name.substring(0, name.lastIndexOf('/')))
            .collect(Collectors.toSet()));
    Invoked.answer(FileEventJson.input("in/2026/classification_data.csv"));
    Map<String, byte[]> again = written();
    assertEquals(written.keySet(), again.keySet());
    written.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
    assertEquals(before, earlier());
  }

  @Test
  void manyMoreRowsArePromotedAndTheModelsInPlaceStay() throws Exception {
    Map<String, Integer> before = earlier();
    put("in/later.csv", TrainerResource.rows(RISK, 0, 12_000), Map.of());
    JsonNode told = Invoked.answer(FileEventJson.notification("in/later.csv")).at("/files/0");
    assertEquals("promote", told.get("recommendation").textValue(), told.toString());
    assertEquals("better", told.at("/reasons/0/rule").textValue());
    assertTrue(
        told.at("/roc_auc/after").asDouble() > told.at("/roc_auc/before").asDouble(),
        told.toString());
    JsonNode comparison = json(written().get("candidates/later/comparison.json"));
    assertEquals(comparison.at("/risk/quality/roc_auc"), told.get("roc_auc"));
    assertEquals(comparison.at("/risk/after"), told.at("/bundles/risk/after"));
    assertEquals(
        "candidates/later/risk-models.zip", told.at("/bundles/risk/candidate").textValue());
    assertTrue(written().containsKey("candidates/later/risk-models.zip"));
    assertEquals(before, earlier());
  }

  @Test
  void usersThatAreNotThereAreNamed() throws Exception {
    put(
        "in/lost.csv",
        TrainerResource.rows(RISK, 0, 200),
        Map.of("tranche-users", "users/nobody.csv"));
    String error =
        Invoked.invoke(FileEventJson.input("in/lost.csv")).statusCode(500).extract().asString();
    JsonNode lost = new ObjectMapper().readTree(error).at("/errors/0");
    assertEquals("storage_refused", lost.get("code").textValue());
    assertEquals("users/nobody.csv: S3 answers (404)", lost.get("detail").textValue());
    assertEquals(Map.of(), written());
  }

  @Test
  void whatCannotBeTrainedOnFailsByItsNameAndLeavesNothing() throws Exception {
    put("in/other.csv", List.of("a,b", "1,2"), Map.of());
    put("in/day.csv", List.of("a,b", "1,2"), Map.of("tranche-labels-until", "soon"));
    put(
        "in/young.csv",
        TrainerResource.rows(RISK, 0, 200),
        Map.of("tranche-labels-until", "2026-01-31"));
    String error =
        Invoked.invoke(FileEventJson.notification("in/other.csv", "in/day.csv", "in/young.csv"))
            .statusCode(500)
            .extract()
            .asString();
    JsonNode errors = new ObjectMapper().readTree(error).get("errors");
    assertEquals(3, errors.size(), error);
    List<String> says =
        List.of(
            "other.csv: under 'id': no column 'user_id' (columns: a, b)",
            "tranche-labels-until 'soon': is not a day such as 2025-11-30",
            "the spec names no 'time' column");
    for (int e = 0; e < says.size(); e++) {
      assertEquals("unreadable_file", errors.at("/" + e + "/code").textValue(), error);
      String detail = errors.at("/" + e + "/detail").textValue();
      assertTrue(detail.contains(says.get(e)), detail);
      assertFalse(detail.contains("/tmp"), detail);
    }
    assertEquals(Map.of(), written());
    assertEquals(0, storage.objects().openUploads());
  }
}
