package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.model.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTrainTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  @TempDir private Path folder;
  private TrainingFixture fixture;

  @BeforeEach
  void writeFiles() throws IOException {
    fixture = TrainingFixture.in(folder);
  }

  private static JsonNode document(CommandLineRun run) throws IOException {
    assertEquals(List.of(), run.errors());
    assertEquals(0, run.code());
    return MAPPER.readTree(run.out());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  @Test
  void oneDocumentTellsAllOfBothTasks() throws IOException {
    JsonNode document = document(fixture.all("--json"));

    Manifest risk = Bundle.load(fixture.out().resolve("risk"), Task.RISK).manifest();
    assertEquals(risk.version(), document.at("/risk/bundle").asText());
    assertEquals(risk.models().champion(), document.at("/risk/champion").asText());
    assertEquals(ModelKind.values().length, document.at("/risk/models").size());
    for (JsonNode model : document.at("/risk/models")) {
      var file = risk.model(model.get("name").asText());
      assertEquals(file.metrics().get("roc_auc"), model.at("/metrics/roc_auc").asDouble());
      assertEquals(file.cutOff(), (float) model.get("cut_off").asDouble());
    }
    for (JsonNode evaluation : document.at("/risk/evaluation")) {
      JsonNode calibration = evaluation.get("calibration");
      double chance = calibration.get("expected_calibration_error_by_chance").asDouble();
      assertTrue(chance > .02 && chance < .15, "of 60 rows: " + chance);
    }
    assertEquals(10, document.at("/risk/selection/balance").size());
    assertEquals(3, document.at("/risk/selection/settings").size());
    assertEquals(5, document.at("/risk/selection/champion/folds").asInt());
    assertEquals("none", document.at("/risk/selection/balance/0/balance").asText());
    assertTrue(document.at("/risk/selection/balance/0/roc_auc").asDouble() > .5);
    assertEquals("customer", document.at("/risk/data/columns/0/name").asText());

    Manifest segments = Bundle.load(fixture.out().resolve("segments"), Task.SEGMENTS).manifest();
    assertEquals(segments.version(), document.at("/segments/bundle").asText());
    assertEquals(segments.meanings().segments().size(), document.at("/segments/segments").size());
    int known = 0;
    for (JsonNode segment : document.at("/segments/segments")) {
      known += segment.get("customers_with_known_outcome").asInt();
    }
    assertEquals(80, known);
    assertTrue(document.get("seconds").asDouble() > 0);
  }

  @Test
  void namesEveryFileThatWasWritten() throws IOException {
    JsonNode document = document(fixture.all("--json"));
    try (Stream<Path> tree = Files.walk(fixture.out())) {
      assertEquals(
          new TreeSet<>(tree.filter(Files::isRegularFile).map(Path::toString).toList()),
          new TreeSet<>(texts(document.get("files"))));
    }
    assertEquals(List.of(), texts(document.get("removed")));
  }

  @Test
  void saysNothingOfATaskThatWasNotTrained() throws IOException {
    assertFalse(document(fixture.risk("--json")).has("segments"));
    JsonNode document = document(fixture.segments("--json"));
    assertFalse(document.has("risk"));
    assertFalse(document.at("/segments/segments/0").has("default_rate"));
    assertEquals("kmeans", document.at("/segments/algorithm").asText());
  }

  @Test
  void figuresThatWereNotTakenAreNull() throws IOException {
    JsonNode trial =
        document(fixture.risk("--json", "--balance", "weights")).at("/risk/selection/balance/0");
    assertEquals("weights", trial.get("balance").asText());
    assertTrue(trial.get("roc_auc").isNull());
    assertTrue(trial.get("chosen").asBoolean());
  }

  @Test
  void aErrorIsALineOnStandardErrorAndNoDocument() {
    for (String option : List.of("--json", "--quiet")) {
      CommandLineRun run = fixture.risk(option, "--target", "no such column");
      assertEquals(2, run.code());
      assertEquals("", run.out());
      assertEquals(1, run.errors().size(), run.errors()::toString);
    }
  }

  @Test
  void isSilentIfAskedToBe() throws IOException {
    CommandLineRun quiet = fixture.segments("--quiet", "--explain");
    assertEquals(0, quiet.code());
    assertEquals("", quiet.out());
    assertEquals("", quiet.err());
    CommandLineRun both = fixture.segments("--quiet", "--json");
    assertTrue(document(both).has("segments"));
    assertEquals("", both.err());
  }

  @Test
  void explainsSelectionAndCalibrationToPeople() {
    CommandLineRun run = fixture.risk("--explain");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("3 folds of 240 training rows, ROC-AUC (* chosen)"), run.out());
    assertTrue(
        run.out().contains("champion, by its ROC-AUC in 5-fold cross-validation"), run.out());
    assertTrue(run.out().contains("by chance"), run.out());
    CommandLineRun given = fixture.risk("--explain", "--balance", "none");
    assertFalse(given.out().contains("NaN"), given.out());
  }
}
