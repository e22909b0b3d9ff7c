package dev.tranche.training.fit;

import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.training.evaluate.period.FiguresOverTime;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.fit.selection.Selection;
import dev.tranche.training.model.Balance;
import dev.tranche.training.spec.RiskSpec;
import java.util.List;
import java.util.Optional;

/**
 * All that training a risk bundle found out.
 *
 * @param options as asked for
 * @param synthetic rows that SMOTE added for the models that wanted it
 * @param selection how each model was balanced and the champion chosen, with the figures
 * @param models in a fixed order
 * @param overTime the champion's figures by periods, where time divides the rows
 */
public record RiskFit(
    RiskSpec spec,
    SplitTable table,
    FitOptions options,
    int synthetic,
    Selection selection,
    List<FittedModel> models,
    Optional<FiguresOverTime> overTime) {
  public RiskFit {
    models = List.copyOf(models);
  }

  /** The rows of the table that the models were fitted to in the end, ascending. */
  public int[] fitted() {
    return FittingRows.last(table.split(), table.time().isPresent());
  }

  /** The name of the best model. */
  public String champion() {
    return selection.champion();
  }

  /** As asked for. */
  public Balance balance() {
    return options.balance();
  }

  /** On which the champion's probabilities become points. */
  public Scorecard scorecard() {
    return spec.decisions().scorecard().orElseGet(Scorecard::defaults);
  }
}
