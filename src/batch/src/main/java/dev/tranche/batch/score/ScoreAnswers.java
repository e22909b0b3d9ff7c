package dev.tranche.batch.score;

import dev.tranche.batch.stream.AnsweredRow;
import dev.tranche.batch.stream.RowAnswers;
import dev.tranche.batch.stream.WarningCell;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Contributions;
import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Scores, as the risk function gives them: the same numbers to the last bit, the same decisions and
 * reasons.
 */
public final class ScoreAnswers implements RowAnswers {
  /** Between several reasons in one cell: neither a delimiter nor in any code. */
  private static final String BETWEEN = "|";

  private static final List<String> ALWAYS =
      List.of("probability_of_default", "score", "band", "decision", "reasons", "warnings");

  private final RiskScorer scorer;
  private final Explain explain;
  private final List<String> contributions;

  /**
   * By one model.
   *
   * @param explain who is given reasons
   */
  public ScoreAnswers(RiskScorer scorer, Explain explain) {
    this.scorer = scorer;
    this.explain = explain;
    this.contributions =
        explain == Explain.ALL
            ? scorer.manifest().features().ofModels().stream().map(Feature::name).toList()
            : List.of();
  }

  @Override
  public RowReader reader() {
    return scorer.reader();
  }

  @Override
  public List<String> columns() {
    List<String> names = new ArrayList<>(ALWAYS);
    if (!contributions.isEmpty()) {
      names.addAll(List.of("base_value", "margin"));
      contributions.forEach(feature -> names.add("contribution_" + feature));
    }
    return names;
  }

  @Override
  public List<AnsweredRow> of(List<Row> rows) {
    return scorer.assessBriefly(rows, explain).stream()
        .map(it -> new AnsweredRow(it.score().decision().word(), cells(it)))
        .toList();
  }

  private List<String> cells(Assessment assessment) {
    RiskScore score = assessment.score();
    Optional<CreditScore> credit = score.creditScore();
    List<String> cells = new ArrayList<>();
    cells.add(Float.toString(score.probabilityOfDefault()));
    cells.add(credit.map(points -> Integer.toString(points.score())).orElse(""));
    cells.add(credit.map(CreditScore::band).orElse(""));
    cells.add(score.decision().word());
    cells.add(assessment.reasons().map(ScoreAnswers::codes).orElse(""));
    cells.add(WarningCell.of(assessment.warnings()));
    if (!contributions.isEmpty()) {
      add(assessment, cells);
    }
    return cells;
  }

  private static String codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).collect(Collectors.joining(BETWEEN));
  }

  private void add(Assessment assessment, List<String> cells) {
    Optional<Contributions> given = assessment.contributions();
    if (given.isEmpty()) {
      cells.addAll(Collections.nCopies(contributions.size() + 2, ""));
      return;
    }
    cells.add(String.valueOf(given.get().baseValue()));
    cells.add(Float.toString(assessment.score().margin()));
    given.get().values().forEach(value -> cells.add(Float.toString(value)));
  }
}
