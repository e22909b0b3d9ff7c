package dev.tranche.scoring.function;

import dev.tranche.base.InputException;
import dev.tranche.base.NearestName;
import dev.tranche.base.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads settings as they were given, and collects what is wrong with any, so that a function that
 * does not start says all of it at once. They are texts because the framework would report what it
 * cannot convert one by one and with a stack trace, and take any other word for false. Not
 * thread-safe.
 */
public final class SettingTexts {
  private static final String PREFIX = "TRANCHE_";

  private final Function<String, Optional<String>> given;
  private final List<String> errors = new ArrayList<>();

  /**
   * Of a configuration.
   *
   * @param given the text of a property, if it is set and not empty
   */
  public SettingTexts(Function<String, Optional<String>> given) {
    this.given = given;
  }

  /** Finds names of the environment's variables that nearly are those of settings. */
  public void names(Set<String> environment) {
    List<String> known = FunctionSetting.all().stream().map(FunctionSetting::variable).toList();
    for (String name : environment) {
      if (name.startsWith(PREFIX) && !known.contains(name)) {
        NearestName.of(name, known)
            .ifPresent(it -> errors.add(name + ": no such setting; did you mean " + it + "?"));
      }
    }
  }

  /** What is set; its default where nothing is, or where that is wrong. */
  public <T> Optional<T> optional(FunctionSetting<T> setting) {
    Optional<String> text = given.apply(setting.property());
    Optional<T> value = text.flatMap(setting.form().reader());
    if (text.isPresent() && value.isEmpty()) {
      errors.add(
          setting.variable() + ": " + Quoted.of(text.get()) + " " + setting.form().refusal());
    }
    return value.or(setting::byDefault);
  }

  /** The same of one that has a default. */
  public <T> T value(FunctionSetting<T> setting) {
    return optional(setting).orElseThrow();
  }

  /** Notes what is wrong with one that only others show. */
  public void wrong(FunctionSetting<?> setting, String why) {
    errors.add(setting.variable() + ": " + why);
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
