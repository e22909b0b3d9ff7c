package dev.tranche.training.prepare;

import dev.tranche.training.prepare.StratifiedSplit.Split;
import java.util.Locale;

/** The parts that rows are split into, in the order of time where time splits them. */
public enum SplitPart {
  TRAINING,
  CALIBRATION,
  TEST;

  /** Its rows. */
  int[] of(Split split) {
    return switch (this) {
      case TRAINING -> split.train();
      case CALIBRATION -> split.calibrate();
      case TEST -> split.test();
    };
  }

  /** The word used for it in sentences. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
