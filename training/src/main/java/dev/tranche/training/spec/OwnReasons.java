package dev.tranche.training.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a spec says a raised risk is called for one column; what it leaves out has a default.
 *
 * @param any for whatever value there is, below or above
 */
public record OwnReasons(OwnText below, OwnText above, OwnText missing, OwnText any) {
  /**
   * A code, a sentence, both or neither.
   *
   * @param languages the sentence in other languages, by their tags
   */
  public record OwnText(
      Optional<String> code, Optional<String> sentence, Map<String, String> languages) {
    public OwnText {
      languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    }

    /** In no other language. */
    public OwnText(Optional<String> code, Optional<String> sentence) {
      this(code, sentence, Map.of());
    }

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
