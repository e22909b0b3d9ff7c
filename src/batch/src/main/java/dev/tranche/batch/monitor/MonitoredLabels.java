package dev.tranche.batch.monitor;

import dev.tranche.base.InputException;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.RateTally;
import dev.tranche.scoring.feature.Feature;
import java.util.List;
import java.util.Locale;

/** What a column of labels has to be. */
public final class MonitoredLabels {
  private MonitoredLabels() {}

  /**
   * The column.
   *
   * @param inputs of the models
   * @throws InputException if it is one of those
   */
  public static NamedColumn column(NamedColumn labels, List<Feature> inputs) {
    if (inputs.stream().anyMatch(feature -> feature.name().equals(labels.name()))) {
      throw labels.wrong("is a feature of the models; name the column that tells who defaulted");
    }
    return labels;
  }

  /**
   * Does nothing if both outcomes occur.
   *
   * @param all customers who were scored
   * @throws InputException if one does not
   */
  public static void requireBoth(NamedColumn labels, RateTally all) {
    if (all.defaults() == 0 || all.defaults() == all.known()) {
      String what =
          all.known() == 0
              ? "no customer who was scored has a label"
              : String.format(
                  Locale.ROOT,
                  "all %,d customers with a label %s",
                  all.known(),
                  all.defaults() == 0 ? "repaid" : "defaulted");
      throw labels.wrong(what + "; both outcomes are needed, or no labels");
    }
  }
}
