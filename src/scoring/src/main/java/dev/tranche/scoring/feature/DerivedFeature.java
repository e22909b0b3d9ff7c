package dev.tranche.scoring.feature;

import java.util.Locale;

/**
 * A feature that the graphs compute from two numeric ones, raw as they are given; a gap in either
 * and a division by zero make a gap, which is filled with the derived feature's own median.
 *
 * @param values its name, range, median and share missing in the training part
 * @param first name of the feature that is divided or subtracted from
 * @param second name of the feature that divides or is subtracted
 */
public record DerivedFeature(
    Feature.Numeric values, Operation operation, String first, String second) {
  /** What is made of two numbers. */
  public enum Operation {
    RATIO {
      @Override
      float raw(float first, float second) {
        return first / second;
      }
    },
    DIFFERENCE {
      @Override
      float raw(float first, float second) {
        return first - second;
      }
    };

    abstract float raw(float first, float second);

    /** NaN where it is not a number or not finite, or one of the two is not. */
    public float of(float first, float second) {
      if (!Float.isFinite(first) || !Float.isFinite(second)) {
        return Float.NaN;
      }
      float raw = raw(first, second);
      // Adding 0 makes a negative zero a plain one.
      return Float.isFinite(raw) ? raw + 0f : Float.NaN;
    }

    /** The word used for it in manifests and specs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public String name() {
    return values.name();
  }
}
