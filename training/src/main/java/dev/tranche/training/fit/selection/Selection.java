package dev.tranche.training.fit.selection;

import dev.tranche.training.model.Balance;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was chosen between, on which rows, and what came of it: how each model is balanced, and
 * which is the champion.
 *
 * @param folds that ways of balancing were compared by, 0 if there were too few rows for any
 * @param rows of the training part that took part in that
 * @param trials per model, the simplest first, every way of balancing that was tried
 * @param settings of models, tried before the last fit
 * @param contenders the finished models, the simplest first, by the AUC the champion was chosen by
 * @param on where that AUC was measured
 */
public record Selection(
    int folds,
    int rows,
    List<BalanceTrial> trials,
    List<SettingsTrial> settings,
    List<Contender> contenders,
    Rows on) {

  /**
   * Rows the contenders were not fitted on: all that are not to test on, fold by fold, or where
   * these are many the calibration part; where rows are divided by time and are not many, folds of
   * the training part that go forward, and after them the calibration part.
   */
  public enum Rows {
    CROSS_VALIDATION,
    CALIBRATION_PART,
    FORWARD_VALIDATION
  }

  /**
   * One model on the way to be champion.
   *
   * @param standardErrorOfDifference of its AUC to the best contender's; 0 for the best itself
   * @param champion whether it is: the simplest that is not worse than the best by more than a
   *     quarter of that
   */
  public record Contender(
      String model, double auc, double standardErrorOfDifference, boolean champion) {}

  public Selection {
    trials = List.copyOf(trials);
    settings = List.copyOf(settings);
    contenders = List.copyOf(contenders);
  }

  /** Folds that the contenders were cross-fitted by, 0 if they were not. */
  public int crossFittingFolds() {
    return switch (on) {
      case CROSS_VALIDATION -> ModelSelection.CROSS_FITTING_FOLDS;
      case FORWARD_VALIDATION -> ModelSelection.FORWARD_FOLDS;
      case CALIBRATION_PART -> 0;
    };
  }

  /** How the named model was balanced. */
  public Balance balance(String model) {
    return trials.stream()
        .filter(trial -> trial.chosen() && trial.model().equals(model))
        .map(BalanceTrial::balance)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no model " + model));
  }

  /** The ways of balancing that models were fitted with. */
  public Set<Balance> balances() {
    return trials.stream()
        .filter(BalanceTrial::chosen)
        .map(BalanceTrial::balance)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The champion's name. */
  public String champion() {
    return contenders.stream()
        .filter(Contender::champion)
        .map(Contender::model)
        .findFirst()
        .orElseThrow();
  }
}
