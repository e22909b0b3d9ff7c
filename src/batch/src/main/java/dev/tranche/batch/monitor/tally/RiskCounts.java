package dev.tranche.batch.monitor.tally;

import dev.tranche.batch.stream.RowCounts;
import dev.tranche.scoring.bundle.reference.ReferenceLabels.Outcome;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import dev.tranche.scoring.value.ViolationList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts customers as the risk function would score them. */
public final class RiskCounts implements RowCounts<PeriodTallies> {
  private final RiskScorer scorer;
  private final FurtherColumns further;
  private final List<MonitoredColumn> columns;
  private final TrainingReference.ScoreReference reference;
  private final List<Integer> groups;

  /**
   * By the champion.
   *
   * @param reference of its bundle
   */
  public RiskCounts(RiskScorer scorer, TrainingReference reference, FurtherColumns further) {
    this.scorer = scorer;
    this.further = further;
    this.columns = MonitoredColumn.of(scorer.manifest().features(), reference);
    this.reference = reference.score().orElseThrow();
    this.groups =
        further.attributes().stream().map(it -> AttributeGroups.names(it).size()).toList();
  }

  /** Of none yet. */
  public PeriodTallies none() {
    return new PeriodTallies(
        () ->
            new CustomerTally(
                columns, Optional.of(new ScoreTally(reference.scores().bins(), groups)), 0));
  }

  @Override
  public RowReader reader() {
    return further.reader();
  }

  @Override
  public PeriodTallies of(List<Row> rows) {
    PeriodTallies tallies = none();
    List<Row> scorable = new ArrayList<>(rows.size());
    for (Row row : rows) {
      CustomerTally tally = tallies.of(further.period(row));
      tally.add(row);
      if (refused(row)) {
        tally.scores().orElseThrow().refuse();
      } else {
        scorable.add(row);
      }
    }
    List<RiskScore> scores = scorer.decide(scorable);
    for (int i = 0; i < scores.size(); i++) {
      Row row = scorable.get(i);
      Outcome outcome = further.outcome(row);
      tallies
          .of(further.period(row))
          .scores()
          .orElseThrow()
          .add(scores.get(i), outcome, further.groups(row));
    }
    return tallies;
  }

  private boolean refused(Row row) {
    ViolationList violations = new ViolationList(1);
    scorer.reader().check(row, new boolean[scorer.inputs().size()], violations);
    return !violations.isEmpty();
  }
}
