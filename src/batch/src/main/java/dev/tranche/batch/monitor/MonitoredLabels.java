package dev.tranche.batch.monitor;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
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
  public static String column(String name, List<Feature> inputs) {
    if (inputs.stream().anyMatch(feature -> feature.name().equals(name))) {
      throw new InputException(
          "--labels "
              + FileError.quoted(name)
              + " is a feature of the models; name the column that tells who defaulted");
    }
    return name;
  }

  /**
   * Does nothing if both outcomes occur.
   *
   * @param all customers who were scored
   * @throws InputException if one does not
   */
  public static void requireBoth(String column, RateTally all) {
    if (all.defaults() == 0 || all.defaults() == all.known()) {
      String what =
          all.known() == 0
              ? "no customer who was scored has a label"
              : String.format(
                  Locale.ROOT,
                  "all %,d customers with a label %s",
                  all.known(),
                  all.defaults() == 0 ? "repaid" : "defaulted");
      throw new InputException(
          "--labels " + column + ": " + what + "; both outcomes are needed, or no --labels");
    }
  }
}
