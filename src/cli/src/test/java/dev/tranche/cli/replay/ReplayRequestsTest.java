package dev.tranche.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.batch.FeatureRows;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import dev.tranche.scoring.audit.DecisionRecord;
import dev.tranche.scoring.audit.DecisionRecordWriter;
import dev.tranche.scoring.audit.InputHash;
import dev.tranche.scoring.audit.JsonLines;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.RecordedAssessment;
import dev.tranche.scoring.audit.RefusalRecord;
import dev.tranche.scoring.audit.RefusalRecordWriter;
import dev.tranche.scoring.audit.RequestOrigin;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.review.Review;
import dev.tranche.scoring.review.ReviewCode;
import dev.tranche.scoring.review.ReviewRecord;
import dev.tranche.scoring.review.ReviewRecordWriter;
import dev.tranche.scoring.rule.Decision;
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
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a log says of requests beside their decisions. */
class ReplayRequestsTest {
  private static final Path MODELS = DefaultModels.folder();
  private static final Path DATA = Path.of("..", "..", "data", "classification_data.csv");

  @TempDir private static Path folder;

  /** Writes lines by the champion. */
  private interface Content {
    void write(RiskScorer champion, FeatureRows rows, JsonLines lines) throws IOException;
  }

  private static List<String> written(Content content) {
    Bundle bundle = Bundle.load(MODELS.resolve("risk"), Task.RISK);
    FeatureRows rows = FeatureRows.read(DATA, bundle.manifest().features().inputs());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RiskModelSet models = RiskModelSet.open(bundle)) {
      new JsonLog(out).write(lines -> content.write(models.champion(), rows, lines));
    }
    return out.toString(StandardCharsets.US_ASCII).lines().toList();
  }

  private static void decide(RiskScorer scorer, Row row, RequestTrace request, JsonLines lines)
      throws IOException {
    List<Feature> features = scorer.manifest().features().inputs();
    Assessment assessment = scorer.assess(List.of(row), Explain.NONE).get(0);
    DecisionRecord decision =
        new DecisionRecord(
            request,
            0,
            ScoredBy.of(scorer),
            new InputHash(features).of(row),
            RecordedAssessment.of(assessment),
            Optional.empty());
    new DecisionRecordWriter(features).add(decision, lines);
  }

  private static void refuse(RiskScorer scorer, JsonLines lines) throws IOException {
    RefusalRecordWriter.add(
        new RefusalRecord(
            request("refused"),
            ScoredBy.of(scorer),
            422,
            Optional.of("about:blank"),
            RefusalRecord.counted(List.of("unknown_feature")),
            1,
            OptionalInt.of(1),
            List.of(),
            Optional.empty()),
        lines);
  }

  private static RequestTrace request(String id) {
    return RequestTrace.of(id, Instant.EPOCH, 1);
  }

  private static CommandLineRun replay(List<String> log, Object... options) throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "records", ".log"), log);
    List<Object> arguments =
        new ArrayList<>(List.of("replay", file, "--data", DATA, "--models", MODELS));
    arguments.addAll(List.of(options));
    return CommandLineRun.run(arguments.toArray());
  }

  private static List<String> withRefusals() {
    return written(
        (champion, rows, lines) -> {
          refuse(champion, lines);
          for (int i = 0; i < 3; i++) {
            decide(champion, rows.row(i), request("r-" + i), lines);
            refuse(champion, lines);
          }
        });
  }

  @Test
  void refusalsAreCountedAndLinkedButNotReplayed() throws IOException {
    CommandLineRun replayed = replay(withRefusals());
    assertEquals(
        """
        3 decisions: 3 reproduced
        4 refusals, in which there is nothing to replay
        chain: 7 records of 1 instance: none altered, removed, reordered or repeated
        """,
        replayed.out());
    assertEquals(0, replayed.code());
    String json = replay(withRefusals(), "--json").out();
    assertTrue(json.contains("\"refusals\":4"), json);
  }

  @Test
  void aRefusalThatIsGoneOrAlteredIsNamed() throws IOException {
    List<String> log = new ArrayList<>(withRefusals());
    log.remove(2);
    CommandLineRun removed = replay(log);
    assertTrue(removed.out().contains("removed: record 3 before it is not there"), removed.out());
    assertEquals(1, removed.code());
    log = new ArrayList<>(withRefusals());
    log.set(4, log.get(4).replace("\"status\":422", "\"status\":400"));
    CommandLineRun altered = replay(log);
    assertTrue(altered.out().contains("line 5, record 5 of instance"), altered.out());
    assertEquals(1, altered.code());
  }

  @Test
  void aLogOfNothingButRefusalsIsOne() throws IOException {
    CommandLineRun replayed = replay(written((champion, rows, lines) -> refuse(champion, lines)));
    assertTrue(replayed.out().startsWith("0 decisions: 0 reproduced\n1 refusal"), replayed.out());
    assertEquals(0, replayed.code());
  }

  private static RequestTrace request(String id, String key) {
    Optional<String> none = Optional.empty();
    return request(id).from(new RequestOrigin(none, Optional.of(key), none, none));
  }

  private static List<String> askedAgain(boolean forAnother) {
    return written(
        (champion, rows, lines) -> {
          decide(champion, rows.row(0), request("r-0", "k"), lines);
          decide(champion, rows.row(1), request("r-1", "other"), lines);
          decide(champion, rows.row(0), request("r-2", "k"), lines);
          decide(champion, rows.row(forAnother ? 1 : 0), request("r-3", "k"), lines);
          decide(champion, rows.row(1), request("r-4"), lines);
        });
  }

  @Test
  void aDecisionThatWasAskedForAgainIsOne() throws IOException {
    CommandLineRun replayed = replay(askedAgain(false));
    assertTrue(
        replayed
            .out()
            .startsWith(
                "5 decisions: 5 reproduced\n2 of them were asked for again by the same key\n"),
        replayed.out());
    assertEquals(0, replayed.code());
    String json = replay(askedAgain(false), "--json").out();
    assertTrue(json.contains("\"decisions\":3,\"retries\":2,\"retries_different\":0"), json);
  }

  @Test
  void aKeyForTwoApplicationsIsNamed() throws IOException {
    CommandLineRun replayed = replay(askedAgain(true));
    List<String> said = replayed.out().lines().toList();
    String expected =
        ": line 4, request 'r-3': retry: has the key of the decision in line 1, but another input";
    assertTrue(said.get(0).endsWith(expected), replayed.out());
    assertEquals("2 of them were asked for again by the same key, 1 of which differ", said.get(2));
    assertEquals(1, replayed.code());
    String json = replay(askedAgain(true), "--json").out();
    assertTrue(json.contains("\"retry\":\"other_input\",\"first_line\":1"), json);
  }

  @Test
  void anotherAnswerToTheSameKeyIsNamed() throws IOException {
    List<String> log = new ArrayList<>(askedAgain(false));
    log.set(2, log.get(2).replaceFirst("\"score\":[0-9]+", "\"score\":1"));
    CommandLineRun replayed = replay(log);
    String expected =
        "line 3, request 'r-2': retry: repeats the decision in line 1, but came to another answer";
    assertTrue(replayed.out().contains(expected), replayed.out());
    assertEquals(1, replayed.code());
  }

  @Test
  void aLogThatWasPutTogetherTwiceHasNoRetries() throws IOException {
    List<String> log = new ArrayList<>(askedAgain(false).subList(0, 2));
    log.addAll(List.copyOf(log));
    String out = replay(log).out();
    assertTrue(out.contains("2 repeated") && !out.contains("asked for again"), out);
  }

  private static void review(String ofRequest, int index, JsonLines lines) throws IOException {
    Optional<String> none = Optional.empty();
    List<ReviewCode> why = List.of(ReviewCode.SECURITY);
    Review review =
        new Review(ofRequest, index, Decision.APPROVE, "p", why, none, Optional.empty(), none);
    ReviewRecordWriter.add(new ReviewRecord(request("review"), review, "b", false), lines);
  }

  private static Row referred(RiskScorer champion, FeatureRows rows, boolean wanted) {
    return IntStream.range(0, rows.size())
        .mapToObj(rows::row)
        .filter(
            row ->
                (champion.assess(List.of(row), Explain.NONE).get(0).score().decision()
                        == Decision.REFER)
                    == wanted)
        .findFirst()
        .orElseThrow();
  }

  /** A review may stand before its decision where logs of instances were put together. */
  private static List<String> withReviews(boolean flawed) {
    return written(
        (champion, rows, lines) -> {
          review("r-1", 0, lines);
          decide(champion, referred(champion, rows, true), request("r-1"), lines);
          decide(champion, referred(champion, rows, false), request("r-2"), lines);
          review("r-1", 0, lines);
          if (flawed) {
            review("r-1", 1, lines);
            review("r-2", 0, lines);
          }
        });
  }

  @Test
  void reviewsAreLinkedToTheirDecisions() throws IOException {
    CommandLineRun replayed = replay(withReviews(false));
    String expected =
        "2 decisions: 2 reproduced\n2 reviews by people: 2 of cases here that were referred\n";
    assertTrue(replayed.out().startsWith(expected), replayed.out());
    assertTrue(replayed.out().contains("4 records of 1 instance: none altered"), replayed.out());
    assertEquals(0, replayed.code());
  }

  @Test
  void reviewsOfNothingThatWasReferredAreNamed() throws IOException {
    CommandLineRun replayed = replay(withReviews(true));
    List<String> said = replayed.out().lines().toList();
    String unknown =
        ": line 5, request 'review': review of customer 1 of request 'r-1', which is not in this"
            + " log";
    String decided =
        ": line 6, request 'review': review of customer 0 of request 'r-2', which was not referred";
    assertTrue(said.get(0).endsWith(unknown), replayed.out());
    assertTrue(said.get(1).endsWith(decided), replayed.out());
    assertEquals(1, replayed.code());
    String json = replay(withReviews(true), "--json").out();
    assertTrue(json.contains("\"review\":\"unknown_decision\""), json);
    assertTrue(json.contains("\"reviews\":4,\"reviews_linked\":2,\"reviews_flawed\":2"), json);
    List<String> excerpt = replay(withReviews(true), "--excerpt").out().lines().toList();
    assertTrue(excerpt.get(0).endsWith(decided), excerpt.toString());
  }
}
