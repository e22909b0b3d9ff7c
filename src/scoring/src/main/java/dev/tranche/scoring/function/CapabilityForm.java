package dev.tranche.scoring.function;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How settings name capabilities: separated by commas, in any order, each once. */
final class CapabilityForm {
  private static final String NONE = "none";
  private static final String SEPARATOR = ",";

  private CapabilityForm() {}

  /** Those that are named; by the word {@code none} no one. */
  static SettingForm<Set<Capability>> set() {
    return new SettingForm<>(
        CapabilityForm::set,
        "is not a list of score, explain, model, card, review, advice and notice, such as"
            + " score,explain, nor none");
  }

  /**
   * Each with the scope that grants it.
   *
   * @param scope what one may be
   */
  static SettingForm<Map<Capability, String>> scopes(Pattern scope) {
    return new SettingForm<>(
        text -> scopes(text, scope),
        "is not a list of capabilities with their scopes, such as explain:credit.explain,"
            + "model:credit.model; there is score, explain, model, card, review, advice, notice");
  }

  private static Optional<Set<Capability>> set(String text) {
    Set<Capability> set = EnumSet.noneOf(Capability.class);
    if (text.strip().equals(NONE)) {
      return Optional.of(set);
    }
    for (String word : text.split(SEPARATOR, -1)) {
      Optional<Capability> capability = Capability.ofWord(word.strip());
      if (capability.isEmpty() || !set.add(capability.get())) {
        return Optional.empty();
      }
    }
    return Optional.of(Collections.unmodifiableSet(set));
  }

  private static Optional<Map<Capability, String>> scopes(String text, Pattern form) {
    Map<Capability, String> scopes = new EnumMap<>(Capability.class);
    for (String entry : text.split(SEPARATOR, -1)) {
      int colon = entry.indexOf(':');
      String scope = entry.substring(colon + 1).strip();
      Optional<Capability> capability =
          Capability.ofWord(entry.substring(0, Math.max(0, colon)).strip());
      boolean wrong = capability.isEmpty() || !form.matcher(scope).matches();
      if (wrong || scopes.putIfAbsent(capability.get(), scope) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(Collections.unmodifiableMap(scopes));
  }
}
