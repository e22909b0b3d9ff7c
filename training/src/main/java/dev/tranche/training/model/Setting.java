package dev.tranche.training.model;

import java.util.Optional;

/**
 * A setting of a model family that specs may give.
 *
 * @param word its key in specs, as scikit-learn and XGBoost name it
 * @param meaning what editors are told of it
 * @param inverseOf the setting that this one is 1 divided by; only one of the two may be given
 */
public record Setting(String word, NumberRange range, String meaning, Optional<Setting> inverseOf) {
  public static Setting of(String word, NumberRange range, String meaning) {
    return new Setting(word, range, meaning, Optional.empty());
  }

  /** Another word for 1 / other. */
  public static Setting inverse(String word, NumberRange range, String meaning, Setting other) {
    return new Setting(word, range, meaning, Optional.of(other));
  }

  /**
   * Checks a value.
   *
   * @throws IllegalArgumentException if it is out of range
   */
  public void require(double value) {
    if (!range.holds(value)) {
      throw new IllegalArgumentException(word + " is " + value + "; it must be " + range.words());
    }
  }
}
