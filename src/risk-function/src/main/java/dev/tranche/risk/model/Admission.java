package dev.tranche.risk.model;

import dev.tranche.scoring.function.FunctionSetting;
import dev.tranche.scoring.function.SettingTexts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a request must have to be looked at, beyond what the gateway asks.
 *
 * @param requiredScope the OAuth scope of the caller; none if it is not set
 * @param originSecrets one of them is in the header that the service's own address adds; any will
 *     do while one replaces the other; empty if there is no such address
 */
public record Admission(Optional<String> requiredScope, Set<String> originSecrets) {
  private static final Pattern SECRET = Pattern.compile("[!-+\\--~]{32,128}");

  private static final int MOST = 2;

  public Admission {
    originSecrets = Set.copyOf(originSecrets);
  }

  /** Without the secrets, and so is that of whatever holds one: what is printed may be logged. */
  @Override
  public String toString() {
    return "Admission[requiredScope="
        + requiredScope
        + ", originSecrets="
        + originSecrets.size()
        + " not shown]";
  }

  /** What is wrong with a secret is said without it: the line is in the log. */
  static Admission of(SettingTexts texts) {
    List<String> secrets =
        texts
            .optional(FunctionSetting.ORIGIN_SECRET)
            .map(given -> List.of(given.split(",", -1)))
            .orElse(List.of());
    if (secrets.size() > MOST || !secrets.stream().allMatch(SECRET.asMatchPredicate())) {
      texts.wrong(
          FunctionSetting.ORIGIN_SECRET,
          "is not 32 to 128 visible ASCII characters without a comma, or two such with one between"
              + " them");
    }
    return new Admission(texts.optional(FunctionSetting.REQUIRED_SCOPE), Set.copyOf(secrets));
  }
}
