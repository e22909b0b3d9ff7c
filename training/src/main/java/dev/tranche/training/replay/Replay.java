package dev.tranche.training.replay;

import dev.tranche.scoring.audit.DecisionRecord;
import dev.tranche.scoring.audit.DecisionRecordReader;
import dev.tranche.scoring.audit.InputHash;
import dev.tranche.scoring.audit.LogLine;
import dev.tranche.scoring.audit.RecordedInput;
import dev.tranche.scoring.bundle.Feature;
import dev.tranche.scoring.decision.RiskModels;
import dev.tranche.scoring.record.Row;
import dev.tranche.training.data.FeatureRows;
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

  private final RiskModels models;
  private final DecisionRecordReader reader;
  private final InputHash hash;
  private final Optional<HashedRows> data;

  /**
   * For the decisions of one bundle.
   *
   * @param data where to look for rows; where there is none, records must hold the values
   */
  public Replay(RiskModels models, Optional<FeatureRows> data) {
    List<Feature> features = models.manifest().features();
    this.models = models;
    this.reader = new DecisionRecordReader(features);
    this.hash = new InputHash(features);
    this.data = data.map(rows -> new HashedRows(rows, hash));
  }

  /**
   * Replays a log, line by line.
   *
   * @param findings gets, in the order of the lines, whatever was not reproduced
   * @throws dev.tranche.training.data.InputException if the file is none that can be read
   */
  public Summary run(Path log, Consumer<Finding> findings) throws IOException {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    Consumer<Finding> counted =
        finding -> {
          counts.merge(finding.outcome(), 1L, Long::sum);
          if (finding.outcome() != Outcome.REPRODUCED) {
            findings.accept(finding);
          }
        };
    try (LogFile lines = LogFile.open(log)) {
      Round round = new Round(models);
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        LogLine found = reader.read(line.get());
        if (found instanceof LogLine.Decided decided) {
          add(round, lines.number(), decided.decision());
        } else if (found instanceof LogLine.Unreadable torn) {
          round.settle(new Finding(lines.number(), "", Outcome.UNREADABLE, List.of(torn.why())));
        }
        if (round.size() == AT_ONCE) {
          round.finish().forEach(counted);
          round = new Round(models);
        }
      }
      round.finish().forEach(counted);
    }
    return new Summary(counts);
  }

  private void add(Round round, long line, DecisionRecord decision) {
    Optional<Finding> hindrance = hindrance(line, decision);
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
              line, decision, Outcome.NOT_FOUND, "no row has the hash " + decision.inputHash()));
    }
  }

  private Optional<Finding> hindrance(long line, DecisionRecord decision) {
    String bundle = models.manifest().version();
    String policy = models.policy().version();
    if (!decision.by().bundle().equals(bundle)) {
      String detail = "made by bundle " + decision.by().bundle() + ", here is " + bundle;
      return Optional.of(finding(line, decision, Outcome.OTHER_BUNDLE, detail));
    }
    if (!decision.by().policy().equals(policy)) {
      String detail = "made under policy " + decision.by().policy() + ", here is " + policy;
      return Optional.of(finding(line, decision, Outcome.OTHER_POLICY, detail));
    }
    if (!models.names().contains(decision.by().model())) {
      String detail = "the bundle has no model '" + decision.by().model() + "'";
      return Optional.of(finding(line, decision, Outcome.DIFFERENT, detail));
    }
    boolean altered =
        decision.input().isPresent()
            && !hash.of(decision.input().get().row()).equals(decision.inputHash());
    return altered
        ? Optional.of(
            finding(line, decision, Outcome.DIFFERENT, "its values do not have its input hash"))
        : Optional.empty();
  }

  private static Finding finding(
      long line, DecisionRecord decision, Outcome outcome, String detail) {
    return new Finding(line, decision.request().id(), outcome, List.of(detail));
  }
}
