package dev.tranche.training.spec;

import java.util.Optional;

/**
 * What a spec says a raised risk is called for one column; what it leaves out has a default.
 *
 * @param any for whatever value there is, below or above
 */
public record OwnReasons(OwnText below, OwnText above, OwnText missing, OwnText any) {
  /** A code, a sentence, both or neither. */
  public record OwnText(Optional<String> code, Optional<String> sentence) {
    /** Neither. */
    public static OwnText none() {
      return new OwnText(Optional.empty(), Optional.empty());
    }
  }

  /** Whether it tells values below the median from those above. */
  public boolean directed() {
    return !(below.equals(OwnText.none()) && above.equals(OwnText.none()));
  }
}
