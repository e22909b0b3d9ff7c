package dev.tranche.scoring.function;

import dev.tranche.base.InputException;
import dev.tranche.base.NearestName;
import dev.tranche.base.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads settings as environment variables have them, and collects what is wrong with any, so that a
 * function that does not start says all of it at once. Not thread-safe.
 */
public final class SettingTexts {
  /** Those of all functions: one deployment may give each the same. */
  private static final List<String> KNOWN =
      List.of(
          "TRANCHE_LOG_FEATURES",
          "TRANCHE_MAX_BYTES",
          "TRANCHE_MAX_CUSTOMERS",
          "TRANCHE_METRICS",
          "TRANCHE_MODELS",
          "TRANCHE_POLICY",
          "TRANCHE_REQUIRED_SCOPE");

  private static final String PREFIX = "TRANCHE_";

  private final List<String> errors = new ArrayList<>();

  /** Finds names that nearly are those of settings. */
  public void names(Set<String> environment) {
    for (String name : environment) {
      if (name.startsWith(PREFIX) && !KNOWN.contains(name)) {
        NearestName.of(name, KNOWN)
            .ifPresent(it -> errors.add(name + ": no such setting; did you mean " + it + "?"));
      }
    }
  }

  /** A whole number between two others, or one of them. */
  public int whole(String name, String text, int least, int most) {
    try {
      int given = Integer.parseInt(text.strip());
      if (given >= least && given <= most) {
        return given;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    String range = String.format(Locale.ROOT, "a whole number from %,d to %,d", least, most);
    errors.add(name + ": " + Quoted.of(text) + " is not " + range);
    return least;
  }

  /** Either {@code true} or {@code false}. */
  public boolean flag(String name, String text) {
    boolean given = text.strip().equalsIgnoreCase("true");
    if (!given && !text.strip().equalsIgnoreCase("false")) {
      errors.add(name + ": " + Quoted.of(text) + " is neither true nor false");
    }
    return given;
  }

  /** A text of one form. */
  public void matches(String name, String text, Pattern form, String what) {
    if (!form.matcher(text).matches()) {
      errors.add(name + ": " + Quoted.of(text) + " is not " + what);
    }
  }

  /**
   * To be called when all have been read.
   *
   * @throws InputException naming all that are wrong
   */
  public void refuseWrong() {
    if (!errors.isEmpty()) {
      throw new InputException(String.join("; ", errors));
    }
  }
}
