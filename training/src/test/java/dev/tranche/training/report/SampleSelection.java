package dev.tranche.training.report;

import dev.tranche.training.fit.selection.BalanceTrial;
import dev.tranche.training.fit.selection.Selection;
import dev.tranche.training.model.Balance;
import java.util.ArrayList;
import java.util.List;

/** What cross-validation might have found. */
final class SampleSelection {
  private SampleSelection() {}

  static Selection of(List<String> models) {
    List<BalanceTrial> trials = new ArrayList<>();
    List<Selection.Contender> contenders = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      List<Balance> ways = List.of(Balance.NONE, Balance.WEIGHTS, Balance.SMOTE);
      for (int w = 0; w < ways.size(); w++) {
        double auc = 0.92 - 0.03 * i - 0.004 * w;
        trials.add(new BalanceTrial(models.get(i), ways.get(w), auc, 0.0061, w == 0));
      }
      contenders.add(new Selection.Contender(models.get(i), 0.93 - 0.03 * i, 0.002 * i, i == 0));
    }
    return new Selection(3, 6_000, trials, List.of(), contenders, Selection.Rows.CALIBRATION_PART);
  }
}
