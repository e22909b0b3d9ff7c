package dev.tranche.risk.model;

import dev.tranche.scoring.function.FunctionSetting;
import dev.tranche.scoring.function.SettingTexts;
import dev.tranche.scoring.notice.Creditor;
import dev.tranche.scoring.request.RequestLimits;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What can be set.
 *
 * @param models the directory that holds {@code risk/}; if it is not set, a Lambda layer's {@code
 *     /opt/models} is taken, else the models that came with the function
 * @param policy replaces the bundle's own: a file, or the policy itself as JSON
 * @param limits how much one request may carry
 * @param admission what a request must have to be looked at
 * @param grants what callers may do
 * @param creditor in whose name notices are given, if any are
 * @param logFeatures whether decision records hold the customers' ids and values; then the log is
 *     personal data
 * @param metrics whether metrics are written
 */
public record RiskSettings(
    Optional<Path> models,
    Optional<String> policy,
    RequestLimits limits,
    Admission admission,
    Grants grants,
    Optional<Creditor> creditor,
    boolean logFeatures,
    boolean metrics) {
  /**
   * Reads them.
   *
   * @param given the text of a property, if it is set and not empty
   * @param environment the names of the environment's variables
   * @throws dev.tranche.base.InputException naming every one that is wrong
   */
  static RiskSettings of(Function<String, Optional<String>> given, Set<String> environment) {
    SettingTexts texts = new SettingTexts(given);
    texts.names(environment);
    RiskSettings read =
        new RiskSettings(
            texts.optional(FunctionSetting.MODELS),
            texts.optional(FunctionSetting.POLICY),
            new RequestLimits(
                texts.value(FunctionSetting.MAX_CUSTOMERS), texts.value(FunctionSetting.MAX_BYTES)),
            Admission.of(texts),
            Grants.of(texts),
            creditor(texts),
            texts.value(FunctionSetting.LOG_FEATURES),
            texts.value(FunctionSetting.METRICS));
    texts.refuseWrong();
    return read;
  }

  /** One alone would leave a blank in the notice. */
  private static Optional<Creditor> creditor(SettingTexts texts) {
    Optional<String> creditor = texts.optional(FunctionSetting.CREDITOR);
    Optional<String> agency = texts.optional(FunctionSetting.AGENCY);
    if (creditor.isPresent() != agency.isPresent()) {
      FunctionSetting<String> missing =
          creditor.isPresent() ? FunctionSetting.AGENCY : FunctionSetting.CREDITOR;
      FunctionSetting<String> given =
          creditor.isPresent() ? FunctionSetting.CREDITOR : FunctionSetting.AGENCY;
      texts.wrong(missing, "is not set, and " + given.variable() + " is; a notice needs both");
    }
    return creditor.flatMap(name -> agency.map(it -> new Creditor(name, it)));
  }
}
