package dev.tranche.risk.model;

import dev.tranche.scoring.function.Capability;
import dev.tranche.scoring.function.FunctionSetting;
import dev.tranche.scoring.function.SettingTexts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What callers may do.
 *
 * @param everybodys what every caller may
 * @param scopes what others may by a scope: the scope that grants it
 */
public record Grants(Set<Capability> everybodys, Map<Capability, String> scopes) {
  /** A scope that would add nothing is refused: whoever sets it means to keep others out. */
  static Grants of(SettingTexts texts) {
    Set<Capability> everybodys = texts.value(FunctionSetting.CAPABILITIES);
    Map<Capability, String> scopes = texts.optional(FunctionSetting.SCOPES).orElse(Map.of());
    for (Capability capability : scopes.keySet()) {
      if (everybodys.contains(capability)) {
        texts.wrong(
            FunctionSetting.SCOPES,
            "'%s' is every caller's by %s, so no scope grants it; leave it out there or here"
                .formatted(capability.word(), FunctionSetting.CAPABILITIES.variable()));
      }
    }
    return new Grants(everybodys, scopes);
  }

  /** The scope that grants it to those who lack it, if one does. */
  public Optional<String> scope(Capability capability) {
    return Optional.ofNullable(scopes.get(capability));
  }
}
