package dev.tranche.batch.replay;

import dev.tranche.scoring.audit.DecisionRecord;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some lines of the log, scored together: each model runs once. */
final class ReplayBatch {
  /** What can be scored together. */
  private record Run(String model, Explain explain) {}

  private record Waiting(long line, DecisionRecord decision, Row row) {}

  private final RiskModelSet models;
  private final List<ReplayFinding> findings = new ArrayList<>();
  private final Map<Run, List<Waiting>> runs = new LinkedHashMap<>();
  private int size;

  ReplayBatch(RiskModelSet models) {
    this.models = models;
  }

  int size() {
    return size;
  }

  /** A line that needs no score. */
  void settle(ReplayFinding finding) {
    findings.add(finding);
    size++;
  }

  /** A decision to be made again. */
  void add(long line, DecisionRecord decision, Row row) {
    Explain explain =
        decision.assessment().reasonCodes().isPresent() ? Explain.REASONS : Explain.NONE;
    runs.computeIfAbsent(new Run(decision.by().model(), explain), run -> new ArrayList<>())
        .add(new Waiting(line, decision, row));
    size++;
  }

  /** What came of all, in the order of the lines. */
  List<ReplayFinding> finish() {
    runs.forEach(this::score);
    findings.sort(Comparator.comparingLong(ReplayFinding::line));
    return findings;
  }

  private void score(Run run, List<Waiting> waiting) {
    List<Assessment> again =
        models
            .model(run.model())
            .orElseThrow()
            .assess(waiting.stream().map(Waiting::row).toList(), run.explain());
    for (int i = 0; i < again.size(); i++) {
      Waiting one = waiting.get(i);
      List<String> differences =
          new DecisionComparison(one.decision().assessment(), again.get(i)).differences();
      findings.add(
          new ReplayFinding(
              one.line(),
              one.decision().request().id(),
              differences.isEmpty() ? ReplayOutcome.REPRODUCED : ReplayOutcome.DIFFERENT,
              differences));
    }
  }
}
