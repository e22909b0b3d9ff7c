package dev.tranche.training.model;

import java.util.List;

/**
 * A kind of risk model with all that belongs to it: its name, its settings with their ranges, and
 * by these {@link ModelSettings fitting}, early stopping, out-of-bag margins and the search for
 * better ones; the {@link RiskModel} fitted knows how it is explained and exported.
 *
 * <p>A family is a package of its own below this one, and a constant of {@link ModelKind}: the
 * compiler then names the one place that must know whose name it is.
 */
public interface ModelFamily {
  /** Its name in specs and bundles. */
  ModelKind kind();

  /** Its name for people, within a sentence. */
  String title();

  /** What kind of number its margin is. */
  MarginScale marginScale();

  /** Whether its calibration is a straight line, which can become part of the model itself. */
  default boolean takesCalibrationIn() {
    return false;
  }

  /** The settings that specs may give, in the order of the documentation. */
  List<Setting> settings();

  /** What suits most files, for so many rows to train on and columns to learn from. */
  ModelSettings usual(int rows, int columns);

  /**
   * Settings of a small model that takes a fraction of the time and tells which way of balancing is
   * better just as well.
   */
  ModelSettings reduced();

  /** What can be done about a rare class, the simplest first; the first does nothing. */
  default List<Balance> balances() {
    return List.of(Balance.NONE, Balance.WEIGHTS, Balance.SMOTE);
  }
}
