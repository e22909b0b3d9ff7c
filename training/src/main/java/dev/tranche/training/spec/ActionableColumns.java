package dev.tranche.training.spec;

import dev.tranche.base.FileError;
import dev.tranche.scoring.feature.Direction;
import dev.tranche.training.table.FeatureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What cannot be said of columns that customers can change. */
final class ActionableColumns {
  private ActionableColumns() {}

  /** A line for each that is no column of numbers, or whose change would only raise the risk. */
  static List<String> conflicts(RiskSpec spec) {
    List<String> conflicts = new ArrayList<>();
    for (Map.Entry<String, Direction> entry : spec.actionable().entrySet()) {
      String column = entry.getKey();
      String name = "column " + FileError.quoted(column);
      if (spec.kinds().get(column) == FeatureKind.CATEGORICAL) {
        conflicts.add(name + " is categorical; only numbers can be under 'actionable'");
      }
      if (spec.columns().dates().contains(column)) {
        conflicts.add(name + " is a date; only numbers can be under 'actionable'");
      }
      if (spec.derivedNames().contains(column)) {
        conflicts.add(
            FileError.quoted(column)
                + " under 'actionable' is derived; name the columns that it is made of");
      }
      if (spec.monotone().get(column) == entry.getValue()) {
        conflicts.add(
            name
                + " is "
                + entry.getValue().word()
                + " under both 'monotone' and 'actionable', so a customer's change would only"
                + " raise the risk; turn one of them round");
      }
    }
    return conflicts;
  }
}
