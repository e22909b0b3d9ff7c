package dev.tranche.cli.replay;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.batch.FeatureRows;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import dev.tranche.scoring.audit.DecisionRecord;
import dev.tranche.scoring.audit.DecisionRecordWriter;
import dev.tranche.scoring.audit.InputHash;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.RecordedAssessment;
import dev.tranche.scoring.audit.RecordedInput;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.value.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the models of the build and the data they were trained on. */
class ReplayCommandTest {
  private static final Path MODELS = DefaultModels.folder();
  private static final Path DATA = Path.of("..", "..", "data", "classification_data.csv");
  private static final int CUSTOMERS = 600;
  private static final String SOUND =
      " records of 1 instance: none altered, removed, reordered or repeated\n";
  private static final String ALL = "2,400 decisions: 2,400 reproduced\nchain: 2,400" + SOUND;

  @TempDir private static Path folder;

  private static List<String> lines = List.of();
  private static List<String> linesWithValues = List.of();

  /** Each model decides in lists of another length, as requests may be. */
  @BeforeAll
  static void decide() throws IOException {
    Bundle bundle = Bundle.load(MODELS.resolve("risk"), Task.RISK);
    FeatureRows rows = FeatureRows.read(DATA, bundle.manifest().features().inputs());
    try (RiskModelSet models = RiskModelSet.open(bundle)) {
      lines = decide(models, rows, false);
      linesWithValues = decide(models, rows, true);
    }
  }

  private static List<String> decide(RiskModelSet models, FeatureRows rows, boolean values) {
    InputHash hash = new InputHash(models.manifest().features().inputs());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLog log = new JsonLog(out);
    DecisionRecordWriter writer = new DecisionRecordWriter(models.manifest().features().inputs());
    int length = 1;
    for (String name : models.names()) {
      RiskScorer scorer = models.model(name).orElseThrow();
      for (int start = 0; start < CUSTOMERS; start += length) {
        List<Row> list = new ArrayList<>();
        for (int i = start; i < Math.min(CUSTOMERS, start + length); i++) {
          list.add(rows.row(i));
        }
        List<Assessment> assessments = scorer.assess(list, Explain.ADVERSE);
        String request = name + "-" + start;
        log.write(
            entry -> {
              for (int i = 0; i < list.size(); i++) {
                writer.add(
                    record(request, i, scorer, list.get(i), assessments.get(i), hash, values),
                    entry);
              }
              entry.add(json -> json.writeStringField("type", "other"));
            });
      }
      length = length * 13 + 2;
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static DecisionRecord record(
      String request,
      int index,
      RiskScorer scorer,
      Row row,
      Assessment assessment,
      InputHash hash,
      boolean values) {
    return new DecisionRecord(
        RequestTrace.of(request, Instant.EPOCH, 1),
        index,
        ScoredBy.of(scorer),
        hash.of(row),
        RecordedAssessment.of(assessment),
        values ? Optional.of(new RecordedInput(Optional.of("U" + index), row)) : Optional.empty());
  }

  /** As they were before there were chains. */
  private static List<String> withoutChain(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceAll("\"(instance|previous)\":\"\\w+\",|\"number\":\\d+,", ""))
        .map(line -> line.replaceFirst(",\"hash\":\"\\w+\"", ""))
        .toList();
  }

  private static Path log(List<String> lines) throws IOException {
    return Files.write(Files.createTempFile(folder, "records", ".log"), lines);
  }

  private static CommandLineRun replay(Path log) {
    return CommandLineRun.run("replay", log, "--data", DATA, "--models", MODELS);
  }

  @Test
  void reproducesEveryDecisionOfEveryModel() throws IOException {
    CommandLineRun replayed = replay(log(lines));
    assertEquals(ALL, replayed.out());
    assertEquals(List.of(), replayed.errors());
    assertEquals(0, replayed.code());
  }

  @Test
  void readsWhatCloudWatchExports() throws IOException {
    Path log = folder.resolve("export.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(log))) {
      for (String line : lines.subList(0, 400)) {
        out.write(("2026-11-23T00:00:00.200Z " + line + "\r\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    assertEquals("200 decisions: 200 reproduced\nchain: 200" + SOUND, replay(log).out());
  }

  @Test
  void takesTheValuesThatTheRecordsHold() throws IOException {
    CommandLineRun replayed =
        CommandLineRun.run("replay", log(linesWithValues), "--models", MODELS);
    assertEquals(ALL, replayed.out());
    assertEquals(0, replayed.code());
  }

  @Test
  void seesAFlippedBitAndSaysWhere() throws IOException {
    List<String> altered = new ArrayList<>(lines);
    String line = altered.get(6);
    String probability = line.replaceFirst(".*\"probability_of_default\":([^,]+),.*", "$1");
    float value = Float.parseFloat(probability);
    float flipped = Float.intBitsToFloat(Float.floatToIntBits(value) ^ 1);
    altered.set(6, line.replace(":" + probability + ",", ":" + flipped + ","));
    Path log = log(altered);
    CommandLineRun replayed = replay(log);
    String request = line.replaceFirst(".*\"request_id\":\"([^\"]+)\".*", "$1");
    assertEquals(
        log
            + ": line 7, request '"
            + request
            + "': different: probability_of_default was "
            + flipped
            + ", is "
            + value
            + "\n2,400 decisions: 2,399 reproduced, 1 different\n"
            + "chain: 2,400 records of 1 instance: 1 altered\n",
        replayed.out().lines().skip(1).map(said -> said + "\n").collect(joining()));
    assertEquals(1, replayed.code());
  }

  @Test
  void namesWhateverElseWasNotReproduced() throws IOException {
    String line = lines.get(0);
    String input = line.replaceFirst(".*\"input\":\"([^\"]+)\".*", "$1");
    String bundle = line.replaceFirst(".*\"bundle\":\"([^\"]+)\".*", "$1");
    List<String> altered =
        List.of(
            line,
            "START RequestId: 1",
            line.replace(input, "0".repeat(64)),
            line.replace(bundle, "another"),
            line.replaceFirst("\"policy\":\"[^\"]+\"", "\"policy\":\"another\""),
            line.replaceFirst("\"model\":\"[^\"]+\"", "\"model\":\"another\""),
            line.substring(0, line.length() - 2),
            line.replaceFirst("\"score\":", "\"score\":1"),
            linesWithValues.get(0).replaceFirst("\"features\":.*?\":(?=\\d)", "$0-"));
    CommandLineRun replayed =
        CommandLineRun.run(
            "replay", log(withoutChain(altered)), "--data", DATA, "--models", MODELS, "--json");
    List<String> found = replayed.out().lines().toList();
    List<String> outcomes =
        List.of(
            "3 not_found",
            "4 other_bundle",
            "5 other_policy",
            "6 different",
            "7 unreadable",
            "8 different",
            "9 different");
    for (int i = 0; i < outcomes.size(); i++) {
      assertEquals(
          outcomes.get(i),
          found.get(i).replaceFirst("\\{\"line\":(\\d+),.*\"outcome\":\"(\\w+)\".*", "$1 $2"));
    }
    assertEquals(
        "{\"records\":8,\"reproduced\":1,\"different\":3,\"not_found\":1,\"other_bundle\":1,"
            + "\"other_policy\":1,\"unreadable\":1,\"decisions\":8,\"retries\":0,"
            + "\"retries_different\":0,\"reviews\":0,\"reviews_linked\":0,"
            + "\"reviews_flawed\":0,\"refusals\":0,\"chain\":{\"instances\":0,\"linked\":0,"
            + "\"unlinked\":7,\"altered\":0,\"removed\":0,\"reordered\":0,\"repeated\":0}}",
        found.get(found.size() - 1));
    assertTrue(found.get(6).contains("its values do not have its input hash"), found.get(6));
    assertEquals(1, replayed.code());
  }

  @Test
  void takesAPolicyThatReplacedTheBundlesOwn() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("policy.json"),
            Files.readString(MODELS.resolve("risk").resolve("policy.json"))
                .replaceFirst("\"version\" : \"[^\"]+\"", "\"version\" : \"strict\""));
    List<String> strict =
        lines.stream()
            .map(line -> line.replaceFirst("\"policy\":\"[^\"]+\"", "\"policy\":\"strict\""))
            .toList();
    CommandLineRun replayed =
        CommandLineRun.run(
            "replay",
            log(withoutChain(strict)),
            "--data",
            DATA,
            "--models",
            MODELS,
            "--policy",
            policy);
    assertTrue(replayed.out().startsWith("2,400 decisions: 2,400 reproduced\n"), replayed.out());
    assertEquals(0, replayed.code());
  }

  @Test
  void saysInOneLineWhatCannotBeWorkedWith() throws IOException {
    Path log = log(lines.subList(0, 2));
    Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    assertViolation(" no column '", "replay", log, "--data", other, "--models", MODELS);
    assertViolation("no.log: no such file", "replay", folder.resolve("no.log"), "--models", MODELS);
    assertViolation("no risk bundle at ", "replay", log, "--models", folder);
    assertViolation("is a directory", "replay", folder, "--models", MODELS);
    assertViolation("Missing required parameter: 'RECORDS'", "replay");
    assertViolation(
        "no: no such file", "replay", log, "--models", MODELS, "--policy", folder.resolve("no"));
    assertViolation("no record of a decision", "replay", other, "--models", MODELS);
  }

  private static void assertViolation(String expected, Object... arguments) {
    CommandLineRun replayed = CommandLineRun.run(arguments);
    assertEquals(2, replayed.code(), replayed.errors()::toString);
    assertTrue(replayed.errors().get(0).contains(expected), replayed.errors().get(0));
    assertEquals("", replayed.out());
  }
}
