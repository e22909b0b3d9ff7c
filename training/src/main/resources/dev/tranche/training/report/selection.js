// What the models' balance and the champion were chosen by: all of it off the test part.

const BALANCE = { none: "nothing", weights: "class weights", smote: "SMOTE-NC" };

function selectionCards(selection) {
  return [balanceTrials(selection), ...settingsTried(selection), contenders(selection)];
}

function balanceTrials({ folds, rows, balance: trials }) {
  const ways = [...new Set(trials.map((trial) => trial.balance))];
  const models = [...new Set(trials.map((trial) => trial.model))];
  const cell = (model, way) => {
    const trial = trials.find((one) => one.model === model && one.balance === way);
    if (!trial) return "–";
    const text = known(trial.roc_auc) ? fixed(trial.roc_auc, 4) + " ± " + fixed(trial.standard_error, 4) : "not tried against others";
    return trial.chosen ? el("b", "", text) : text;
  };
  const how = folds > 0 && trials.some((trial) => known(trial.roc_auc))
    ? "ROC-AUC ± its standard error in " + folds + "-fold cross-validation on " + number(rows) + " rows of the training part, with small models. "
      + "Chosen (bold) is the simplest way that is not clearly worse than the best."
    : "Nothing was tried: the way was given, or there are too few rows to cross-validate.";
  const card = el("section", "card", el("h3", "", "What to do about the rare class"), el("p", "how", how),
    table(["Model", ...ways.map((way) => BALANCE[way])], models.map((model) => [model, ...ways.map((way) => cell(model, way))])));
  card.dataset.table = "balance";
  return card;
}

function settingsTried({ settings }) {
  if (settings.length === 0) return [];
  const card = el("section", "card", el("h3", "", "Which settings were tried"),
    el("p", "how", "ROC-AUC ± its standard error in cross-validation on the training part, in longer steps than the last fit's. Chosen (bold) is the best; of settings drawn at random only one that is clearly better than it."),
    table(["Model", "Settings", "ROC-AUC"], settings.map((trial) => {
      const text = fixed(trial.roc_auc, 4) + " ± " + fixed(trial.standard_error, 4);
      return [trial.model, trial.settings, trial.chosen ? el("b", "", text) : text];
    }), [1]));
  card.dataset.table = "settings";
  return [card];
}

function contenders({ champion: { compared_on: on, contenders: models, folds } }) {
  const where = on === "cross_validation" ? folds + "-fold cross-validation of the finished models' settings"
    : on === "forward_validation" ? "each of " + folds + " blocks in time by what was before it, and on the calibration part, averaged" : "the calibration part";
  const card = el("section", "card", el("h3", "", "How the champion was chosen"),
    el("p", "how", "ROC-AUC on " + where + ": the first of these models, from the simplest on, that is not worse than the best by more than a quarter of the standard error of their difference."),
    table(["Model", "ROC-AUC", "Standard error of the difference to the best", "Chosen"], models.map((model) =>
      [model.model, fixed(model.roc_auc, 4), fixed(model.standard_error_of_difference_to_best, 4), model.champion ? "champion" : ""])));
  card.dataset.table = "contenders";
  return card;
}
