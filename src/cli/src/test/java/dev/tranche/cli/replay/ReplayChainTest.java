package dev.tranche.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.Sha256;
import dev.tranche.batch.FeatureRows;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import dev.tranche.scoring.audit.DecisionRecord;
import dev.tranche.scoring.audit.DecisionRecordWriter;
import dev.tranche.scoring.audit.InputHash;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.RecordedAssessment;
import dev.tranche.scoring.audit.RequestOrigin;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to a log of 10,000 decisions is found. */
class ReplayChainTest {
  private static final Path MODELS = DefaultModels.folder();
  private static final Path DATA = Path.of("..", "..", "data", "classification_data.csv");
  private static final int RECORDS = 10_000;
  private static final String ALL = "10,000 decisions: 10,000 reproduced\n";
  private static final String SOUND = "none altered, removed, reordered or repeated\n";

  @TempDir private static Path folder;

  private static List<String> lines = List.of();

  @BeforeAll
  static void decide() throws IOException {
    Bundle bundle = Bundle.load(MODELS.resolve("risk"), Task.RISK);
    FeatureRows rows = FeatureRows.read(DATA, bundle.manifest().features().inputs());
    try (RiskModelSet models = RiskModelSet.open(bundle)) {
      lines = run(models.champion(), rows, RECORDS);
    }
  }

  /** One start of the function. */
  private static List<String> run(RiskScorer scorer, FeatureRows rows, int records) {
    InputHash hash = new InputHash(scorer.manifest().features().inputs());
    DecisionRecordWriter writer = new DecisionRecordWriter(scorer.manifest().features().inputs());
    List<Row> scored =
        IntStream.range(0, records).mapToObj(i -> rows.row(i % rows.size())).toList();
    List<Assessment> assessments = scorer.assess(scored, Explain.NONE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLog log = new JsonLog(out);
    for (int i = 0; i < records; i++) {
      DecisionRecord decision =
          new DecisionRecord(
              RequestTrace.of("r-" + i, Instant.ofEpochMilli(i), 1).from(caller(i % 3)),
              0,
              ScoredBy.of(scorer),
              hash.of(scored.get(i)),
              RecordedAssessment.of(assessments.get(i)),
              Optional.empty());
      log.write(entry -> writer.add(decision, entry));
    }
    return out.toString(StandardCharsets.US_ASCII).lines().toList();
  }

  private static RequestOrigin caller(int number) {
    return new RequestOrigin(
        Optional.of(hash("caller " + number)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static CommandLineRun replay(List<String> log, Object... options) throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "records", ".log"), log);
    List<Object> arguments =
        new ArrayList<>(List.of("replay", file, "--data", DATA, "--models", MODELS));
    arguments.addAll(List.of(options));
    return CommandLineRun.run(arguments.toArray());
  }

  /** The log with one line changed. */
  private static List<String> changed(int number, String pattern, String replacement) {
    List<String> changed = new ArrayList<>(lines);
    String line = changed.get(number - 1).replaceFirst(pattern, replacement);
    assertTrue(!line.equals(changed.set(number - 1, line)), line);
    return changed;
  }

  private static void assertFound(String expected, String kinds, List<String> log)
      throws IOException {
    CommandLineRun replayed = replay(log);
    assertEquals(1, replayed.code(), replayed::toString);
    List<String> said = replayed.out().lines().toList();
    assertEquals(3, said.size(), replayed.out());
    assertTrue(said.get(0).contains(expected), said.get(0));
    assertTrue(said.get(2).endsWith(": " + kinds), said.get(2));
  }

  @Test
  void nothingIsFoundWhereNothingWasDone() throws IOException {
    CommandLineRun replayed = replay(lines);
    assertEquals(ALL + "chain: 10,000 records of 1 instance: " + SOUND, replayed.out());
    assertEquals(0, replayed.code());
  }

  @Test
  void anotherTime() throws IOException {
    assertFound(
        "line 512, record 512 of instance '",
        "1 altered",
        changed(512, "\"time\":\"1970", "\"time\":\"1971"));
  }

  @Test
  void anotherTimeInTheFirstAndInTheLastRecord() throws IOException {
    assertFound(
        ": line 1, record 1 of", "1 altered", changed(1, "\"time\":\"1970", "\"time\":\"1971"));
    assertFound(
        ": line 10000, record 10000 of",
        "1 altered",
        changed(RECORDS, "\"time\":\"1970", "\"time\":\"1971"));
  }

  @Test
  void otherWarnings() throws IOException {
    assertFound(
        ": altered: does not have the hash that it carries",
        "1 altered",
        changed(
            7_000,
            "\"warnings\":\\[.*?\\]",
            "\"warnings\":[{\"code\":\"imputed\",\"feature\":\"x\"}]"));
  }

  @Test
  void anotherCaller() throws IOException {
    assertFound(
        ": line 2500, record 2500 of",
        "1 altered",
        changed(2_500, hash("caller 0"), hash("caller 1")));
  }

  @Test
  void aCallerThatIsTakenAway() throws IOException {
    assertFound(
        ": line 9001, record 9001 of",
        "1 altered",
        changed(9_001, "\"caller\":\"" + hash("caller 0") + "\",", ""));
  }

  @Test
  void aNumberThatIsAnother() throws IOException {
    assertFound(
        ": line 77, record 5000 of", "1 altered", changed(77, "\"number\":77", "\"number\":5000"));
  }

  @Test
  void aRecordHashedAnew() throws IOException {
    List<String> forged = changed(40, "\"time\":\"1970", "\"time\":\"1971");
    String hashed = forged.get(39).replaceFirst(",\"hash\":\"\\w+\"}$", "}");
    forged.set(39, hashed.replaceFirst("}$", ",\"hash\":\"" + hash(hashed) + "\"}"));
    assertFound("the record after it, in line 41, carries another hash", "1 altered", forged);
  }

  @Test
  void aRemovedRecord() throws IOException {
    List<String> removed = new ArrayList<>(lines);
    removed.remove(4_999);
    assertFound("removed: record 5000 before it is not there", "1 removed", removed);
  }

  @Test
  void removedRecordsOfTheBeginningUnlessTheLogIsAnExcerpt() throws IOException {
    List<String> cut = lines.subList(3, RECORDS);
    assertFound("removed: records 1 to 3 before it are not there", "3 removed", cut);
    CommandLineRun replayed = replay(cut, "--excerpt");
    assertEquals(0, replayed.code(), replayed::toString);
  }

  @Test
  void recordsInAnotherOrder() throws IOException {
    List<String> swapped = new ArrayList<>(lines);
    swapped.set(99, lines.get(100));
    swapped.set(100, lines.get(99));
    assertFound(": line 101, record 100 of instance '", "1 reordered", swapped);
    List<String> moved = new ArrayList<>(lines);
    moved.add(8_000, moved.remove(9));
    assertFound("reordered: comes after record 8001", "1 reordered", moved);
  }

  @Test
  void aRecordThatIsThereTwice() throws IOException {
    List<String> twice = new ArrayList<>(lines);
    twice.add(300, lines.get(12));
    CommandLineRun replayed = replay(twice, "--json");
    assertEquals(1, replayed.code());
    List<String> said = replayed.out().lines().toList();
    assertTrue(
        said.get(0).startsWith("{\"line\":301,\"instance\":\"")
            && said.get(0).contains("\"number\":13,\"chain\":\"repeated\",\"records\":1,"),
        said.get(0));
    assertTrue(
        said.get(1)
            .endsWith(
                "\"chain\":{\"instances\":1,\"linked\":10001,\"unlinked\":0,\"altered\":0,"
                    + "\"removed\":0,\"reordered\":0,\"repeated\":1}}"),
        said.get(1));
  }

  @Test
  void severalInstancesMixedAndRunsOneAfterTheOtherAreSound() throws IOException {
    Bundle bundle = Bundle.load(MODELS.resolve("risk"), Task.RISK);
    List<String> other;
    try (RiskModelSet models = RiskModelSet.open(bundle)) {
      FeatureRows rows = FeatureRows.read(DATA, bundle.manifest().features().inputs());
      other = run(models.champion(), rows, 500);
    }
    List<String> mixed = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      mixed.add(lines.get(i));
      if (i % 20 == 7) {
        mixed.add(other.get(i / 20));
      }
    }
    CommandLineRun replayed = replay(mixed);
    assertEquals(0, replayed.code());
    assertTrue(
        replayed.out().endsWith("chain: 10,500 records of 2 instances: " + SOUND), replayed.out());
    List<String> oneAfterTheOther = new ArrayList<>(other);
    oneAfterTheOther.addAll(lines);
    assertEquals(0, replay(oneAfterTheOther).code());
  }

  @Test
  void olderRecordsHaveNoChainWhichIsSaid() throws IOException {
    List<String> older =
        lines.subList(0, 100).stream()
            .map(line -> line.replaceAll("\"(instance|previous)\":\"\\w+\",|\"number\":\\d+,", ""))
            .map(line -> line.replaceFirst(",\"hash\":\"\\w+\"", ""))
            .toList();
    CommandLineRun replayed = replay(older);
    assertEquals(
        "100 decisions: 100 reproduced\nchain: these records are older than chains, so nothing"
            + " shows whether some are missing\n",
        replayed.out());
    assertEquals(0, replayed.code());
    List<String> both = new ArrayList<>(older);
    both.addAll(lines.subList(0, 50));
    assertTrue(replay(both).out().endsWith("or repeated; 100 older ones without\n"));
  }
}
