package dev.tranche.training.report.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.prepare.TimeBorders;
import java.util.List;

/**
 * The data that risk models learnt from.
 *
 * @param protectedAttributes columns that are no features, but checked for fairness
 */
public record RiskData(
    @JsonUnwrapped FileData file,
    @JsonUnwrapped TargetColumn target,
    SplitRows split,
    List<String> protectedAttributes) {
  public RiskData {
    protectedAttributes = List.copyOf(protectedAttributes);
  }

  /**
   * What is predicted.
   *
   * @param target the column's name
   * @param positive its value that is the bad outcome
   * @param positiveBecause how it was found that this value is the bad outcome
   * @param defaultRate share of the customers that the rows stand for who have it
   */
  public record TargetColumn(
      String target, String positive, String positiveBecause, double defaultRate) {}

  /**
   * How the rows were used.
   *
   * @param method how they were split
   * @param trainRows fitted to
   * @param calibrateRows that calibrate and set cut-offs
   * @param testRows only measured on; each as often as it counts
   */
  public record SplitRows(
      String method,
      int trainRows,
      int calibrateRows,
      int testRows,
      @JsonUnwrapped FittedRows fitted) {}

  /**
   * The rows that the models were fitted to in the end, which may be those that calibrate, too.
   *
   * @param fittedRows of the file
   * @param fittedDefaults those of them with the bad outcome
   * @param syntheticTrainRows that SMOTE added
   */
  public record FittedRows(int fittedRows, int fittedDefaults, int syntheticTrainRows) {}

  static RiskData of(RiskFit fit) {
    int[] fitted = fit.fitted();
    int defaults = 0;
    for (int row : fitted) {
      defaults += fit.table().target().label()[row];
    }
    return new RiskData(
        FileData.of(fit.table().data(), fit.table().data().dropped()),
        new TargetColumn(
            fit.table().target().column(),
            fit.table().target().positive(),
            fit.table().target().choice().reason().words(),
            fit.table().weights().share(fit.table().target().label())),
        new SplitRows(
            fit.table()
                .time()
                .map(TimeBorders::words)
                .orElse("stratified by the target, before anything was fitted"),
            fit.table().split().train().length,
            fit.table().split().calibrate().length,
            fit.table().split().test().length,
            new FittedRows(fitted.length, defaults, fit.synthetic())),
        fit.spec().protectedColumns());
  }
}
