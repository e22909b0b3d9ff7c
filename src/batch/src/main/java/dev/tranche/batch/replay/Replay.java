package dev.tranche.batch.replay;

import dev.tranche.batch.FeatureRows;
import dev.tranche.scoring.audit.DecisionRecord;
import dev.tranche.scoring.audit.DecisionRecordReader;
import dev.tranche.scoring.audit.InputHash;
import dev.tranche.scoring.audit.LogLine;
import dev.tranche.scoring.audit.RecordedInput;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the decisions of a log again and compares them to the last bit. The customer's values are
 * those the record holds, if it does, else those of the row with its input hash. On another kind of
 * processor ONNX Runtime may take other instructions, and the last bit of a logistic regression's
 * probability may differ for that alone.
 */
public final class Replay {
  private static final int AT_ONCE = 1_000;

  private final RiskModelSet models;
  private final DecisionRecordReader reader;
  private final InputHash hash;
  private final Optional<HashedRows> data;

  /**
   * For the decisions of one bundle.
   *
   * @param data where to look for rows; where there is none, records must hold the values
   */
  public Replay(RiskModelSet models, Optional<FeatureRows> data) {
    List<Feature> features = models.champion().inputs();
    this.models = models;
    this.reader = new DecisionRecordReader(features);
    this.hash = new InputHash(features);
    this.data = data.map(rows -> new HashedRows(rows, hash));
  }

  /**
   * Replays a log, line by line.
   *
   * @param excerpt whether the log is cut out of a longer one, so that the first records of an
   *     instance need not be in it
   * @throws dev.tranche.base.InputException if the file is none that can be read
   */
  public ReplaySummary run(Path log, boolean excerpt, ReplayListener findings) throws IOException {
    RetryCheck retries = new RetryCheck(findings::retry);
    ReviewCheck reviews = new ReviewCheck(excerpt, findings::review);
    ChainCheck chains = new ChainCheck(excerpt, findings::chain);
    Map<ReplayOutcome, Long> counts = new EnumMap<>(ReplayOutcome.class);
    Consumer<ReplayFinding> counted =
        finding -> {
          counts.merge(finding.outcome(), 1L, Long::sum);
          if (finding.outcome() != ReplayOutcome.REPRODUCED) {
            findings.decision(finding);
          }
        };
    long refusals = 0;
    try (LogFile lines = LogFile.open(log)) {
      ReplayBatch round = new ReplayBatch(models);
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        LogLine found = reader.read(line.get());
        if (found instanceof LogLine.Decided decided) {
          chains.add(lines.number(), decided.link());
          retries.add(lines.number(), decided.decision());
          reviews.add(decided.decision());
          add(round, lines.number(), decided.decision());
        } else if (found instanceof LogLine.Refused refused) {
          chains.add(lines.number(), refused.link());
          refusals++;
        } else if (found instanceof LogLine.Reviewed reviewed) {
          chains.add(lines.number(), reviewed.link());
          reviews.add(lines.number(), reviewed);
        } else if (found instanceof LogLine.Unreadable torn) {
          if (torn.link().isPresent()) {
            chains.add(lines.number(), torn.link());
          }
          round.settle(
              new ReplayFinding(lines.number(), "", ReplayOutcome.UNREADABLE, List.of(torn.why())));
        }
        if (round.size() == AT_ONCE) {
          round.finish().forEach(counted);
          findings.read(lines.position());
          round = new ReplayBatch(models);
        }
      }
      round.finish().forEach(counted);
    }
    return new ReplaySummary(
        counts, retries.summary(), reviews.finish(), refusals, chains.finish());
  }

  private void add(ReplayBatch round, long line, DecisionRecord decision) {
    Optional<ReplayFinding> hindrance = hindrance(line, decision);
    Optional<Row> row =
        decision
            .input()
            .map(RecordedInput::row)
            .or(() -> data.flatMap(rows -> rows.find(decision.inputHash())));
    if (hindrance.isPresent()) {
      round.settle(hindrance.get());
    } else if (row.isPresent()) {
      round.add(line, decision, row.get());
    } else {
      round.settle(
          finding(
              line,
              decision,
              ReplayOutcome.NOT_FOUND,
              "no row has the hash " + decision.inputHash()));
    }
  }

  private Optional<ReplayFinding> hindrance(long line, DecisionRecord decision) {
    String bundle = models.manifest().version();
    String policy = models.policy().version();
    if (!decision.by().bundle().equals(bundle)) {
      String detail = "made by bundle " + decision.by().bundle() + ", here is " + bundle;
      return Optional.of(finding(line, decision, ReplayOutcome.OTHER_BUNDLE, detail));
    }
    if (!decision.by().policy().equals(policy)) {
      String detail = "made under policy " + decision.by().policy() + ", here is " + policy;
      return Optional.of(finding(line, decision, ReplayOutcome.OTHER_POLICY, detail));
    }
    Optional<String> hashed = decision.by().policyHash();
    if (hashed.isPresent()
        && models.policyHash().isPresent()
        && !hashed.equals(models.policyHash())) {
      String detail =
          "made under another text of policy "
              + policy
              + ", of SHA-256 "
              + hashed.get()
              + ", here is "
              + models.policyHash().get();
      return Optional.of(finding(line, decision, ReplayOutcome.OTHER_POLICY, detail));
    }
    if (!models.names().contains(decision.by().model())) {
      String detail = "the bundle has no model '" + decision.by().model() + "'";
      return Optional.of(finding(line, decision, ReplayOutcome.DIFFERENT, detail));
    }
    boolean advisory = !decision.by().model().equals(models.manifest().models().champion());
    if (decision.by().advisory() != advisory) {
      String detail = "advisory was " + !advisory + ", is " + advisory;
      return Optional.of(finding(line, decision, ReplayOutcome.DIFFERENT, detail));
    }
    boolean altered =
        decision.input().isPresent()
            && !hash.of(decision.input().get().row()).equals(decision.inputHash());
    return altered
        ? Optional.of(
            finding(
                line, decision, ReplayOutcome.DIFFERENT, "its values do not have its input hash"))
        : Optional.empty();
  }

  private static ReplayFinding finding(
      long line, DecisionRecord decision, ReplayOutcome outcome, String detail) {
    return new ReplayFinding(line, decision.request().id(), outcome, List.of(detail));
  }
}
