package dev.tranche.risk.model;

import dev.tranche.scoring.function.SettingTexts;
import dev.tranche.scoring.request.RequestLimits;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What can be set.
 *
 * @param models the directory that holds {@code risk/}; if it is not set, a Lambda layer's {@code
 *     /opt/models} is taken, else the models that came with the function
 * @param policy replaces the bundle's own: a file, or the policy itself as JSON
 * @param limits how much one request may carry
 * @param requiredScope the OAuth scope that callers must have; none if it is not set
 * @param logFeatures whether decision records hold the customers' ids and values; then the log is
 *     personal data
 * @param metrics whether metrics are written
 */
public record RiskSettings(
    Optional<Path> models,
    Optional<String> policy,
    RequestLimits limits,
    Optional<String> requiredScope,
    boolean logFeatures,
    boolean metrics) {
  private static final int MOST_CUSTOMERS = 100_000;

  /** Lambda hands over 6 MB at most. */
  private static final int MOST_BYTES = 6 << 20;

  /** RFC 6749, 3.3. */
  private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]+");

  /**
   * Reads them.
   *
   * @param environment the names of the environment's variables
   * @throws dev.tranche.base.InputException naming every one that is wrong
   */
  static RiskSettings of(RiskSettingTexts given, Set<String> environment) {
    SettingTexts texts = new SettingTexts();
    texts.names(environment);
    given
        .requiredScope()
        .ifPresent(it -> texts.matches("TRANCHE_REQUIRED_SCOPE", it, SCOPE, "one OAuth scope"));
    RiskSettings read =
        new RiskSettings(
            given.models().map(Path::of),
            given.policy(),
            new RequestLimits(
                given
                    .maxCustomers()
                    .map(it -> texts.whole("TRANCHE_MAX_CUSTOMERS", it, 1, MOST_CUSTOMERS))
                    .orElse(RequestLimits.DEFAULTS.customers()),
                given
                    .maxBytes()
                    .map(it -> texts.whole("TRANCHE_MAX_BYTES", it, 1, MOST_BYTES))
                    .orElse(RequestLimits.DEFAULTS.bytes())),
            given.requiredScope(),
            given.logFeatures().map(it -> texts.flag("TRANCHE_LOG_FEATURES", it)).orElse(false),
            given.metrics().map(it -> texts.flag("TRANCHE_METRICS", it)).orElse(true));
    texts.refuseWrong();
    return read;
  }
}
