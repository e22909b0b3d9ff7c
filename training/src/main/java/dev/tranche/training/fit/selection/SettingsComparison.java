package dev.tranche.training.fit.selection;

import dev.tranche.training.fit.candidate.OutOfFoldAuc;
import dev.tranche.training.fit.selection.CrossValidation.Contender;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.ModelSettings;
import java.util.ArrayList;
import java.util.List;

/** Settings of one model compared on the same folds, in the order they were tried. */
record SettingsComparison(List<Trial> trials) {
  record Trial(ModelSettings settings, OutOfFoldAuc auc) {}

  SettingsComparison {
    trials = List.copyOf(trials);
  }

  static Trial trial(CrossValidation folds, Balance balance, ModelSettings settings) {
    Contender cheaper = new Contender(balance, settings.forComparison());
    return new Trial(settings, folds.outOfFold(folds.crossFit(cheaper)).auc());
  }

  /** The first of the best. */
  Trial best() {
    Trial best = trials.get(0);
    for (Trial trial : trials) {
      best = trial.auc().auc() > best.auc().auc() ? trial : best;
    }
    return best;
  }

  /** For the report. */
  List<SettingsTrial> told(String model, ModelSettings chosen) {
    List<SettingsTrial> told = new ArrayList<>();
    for (Trial trial : trials) {
      told.add(
          new SettingsTrial(
              model,
              trial.settings().words(),
              trial.auc().auc(),
              trial.auc().standardError(),
              trial.settings().equals(chosen)));
    }
    return told;
  }
}
