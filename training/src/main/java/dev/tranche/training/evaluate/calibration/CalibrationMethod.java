package dev.tranche.training.evaluate.calibration;

import dev.tranche.training.model.MarginScale;
import java.util.Locale;
import java.util.Optional;

/** The kinds of calibration curves, the simplest first. */
public enum CalibrationMethod {
  PLATT {
    @Override
    public Optional<Calibration> fit(MarginScale input, float[] margin, byte[] label) {
      return Optional.of(PlattScaling.fit(input, margin, label));
    }
  },
  BETA {
    @Override
    public Optional<Calibration> fit(MarginScale input, float[] margin, byte[] label) {
      return Optional.of(BetaCalibration.fit(input, margin, label));
    }
  },
  ISOTONIC {
    @Override
    public Optional<Calibration> fit(MarginScale input, float[] margin, byte[] label) {
      return IsotonicCalibration.fit(input, margin, label).map(Calibration.class::cast);
    }
  };

  /**
   * Fits such a curve; empty where the rows do not carry one.
   *
   * @param margin of rows that the model was not fitted to
   * @param label 0 or 1 per row
   */
  public abstract Optional<Calibration> fit(MarginScale input, float[] margin, byte[] label);

  /** As bundles and reports spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
