package dev.tranche.risk;

import dev.tranche.risk.answer.Question;
import dev.tranche.risk.http.Parameters;
import dev.tranche.risk.http.Permissions;
import dev.tranche.risk.problem.MissingCapability;
import dev.tranche.risk.problem.MissingCapabilityException;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.function.Capability;
import dev.tranche.scoring.function.FunctionSetting;
import dev.tranche.scoring.notice.AdverseActionNotice;
import dev.tranche.scoring.notice.Creditor;
import dev.tranche.scoring.request.problem.ErrorEntry.Place;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a request for scores says beside its customers. */
final class ScoreParameters {
  static final String MODEL_HEADER = "Tranche-Model";

  private static final String MODEL = "model";
  private static final String EXPLAIN = "explain";
  private static final String ADVICE = "advice";
  private static final String NOTICE = "notice";
  private static final String YES = "true";
  private static final List<String> YES_OR_NO = List.of(YES, "false");
  private static final List<String> NAMES = List.of(MODEL, EXPLAIN, ADVICE, NOTICE);
  private static final List<String> EXPLAIN_WORDS =
      Arrays.stream(Explain.values()).map(Explain::word).toList();

  private final RiskModelSet models;
  private final Permissions permissions;
  private final Optional<Creditor> creditor;

  ScoreParameters(RiskModelSet models, Permissions permissions, Optional<Creditor> creditor) {
    this.creditor = creditor;
    this.models = models;
    this.permissions = permissions;
  }

  /**
   * Reads it.
   *
   * @param header values of {@value #MODEL_HEADER}
   * @param batch whether customers must come as a list
   * @param language that reasons are given in
   * @throws dev.tranche.risk.problem.RefusedParametersException naming what is not understood
   * @throws MissingCapabilityException naming what the caller may not ask for
   */
  Question question(
      HttpServerRequest request, List<String> header, boolean batch, String language) {
    Parameters parameters = Parameters.of(Optional.ofNullable(request.query()), NAMES);
    refuseMissing(request, parameters, header);
    Optional<String> model = parameters.oneOf(MODEL, MODEL_HEADER, header, models.names());
    Optional<String> explain = parameters.oneOf(EXPLAIN, EXPLAIN_WORDS);
    boolean advice = parameters.oneOf(ADVICE, YES_OR_NO).filter(YES::equals).isPresent();
    boolean notice = parameters.oneOf(NOTICE, YES_OR_NO).filter(YES::equals).isPresent();
    if (notice) {
      refuseImpossibleNotice(parameters, model, explain);
    }
    parameters.refuseInvalid();
    return new Question(
        model.flatMap(models::model).orElseGet(models::champion),
        explain.flatMap(Explain::ofWord).orElse(Explain.ADVERSE),
        batch,
        advice,
        notice ? creditor.map(AdverseActionNotice::new) : Optional.empty(),
        language);
  }

  /** A notice has no blanks, has reasons, and is of the lender's own decision. */
  private void refuseImpossibleNotice(
      Parameters parameters, Optional<String> model, Optional<String> explain) {
    if (creditor.isEmpty()) {
      parameters.refuse(
          NOTICE,
          "notice_not_configured",
          "this deployment does not say in whose name; set %s and %s"
              .formatted(FunctionSetting.CREDITOR.variable(), FunctionSetting.AGENCY.variable()));
    }
    if (explain.flatMap(Explain::ofWord).filter(Explain.NONE::equals).isPresent()) {
      parameters.refuse(NOTICE, "notice_without_reasons", "with explain=none it has no reasons");
    }
    if (model.filter(this::isNoChampion).isPresent()) {
      parameters.refuse(
          NOTICE,
          "notice_of_challenger",
          "what another model than the champion says is no decision");
    }
  }

  /** Comes first: an unknown model's refusal names all there are, which is not for everybody. */
  private void refuseMissing(
      HttpServerRequest request, Parameters parameters, List<String> header) {
    List<MissingCapability> missing = new ArrayList<>();
    if (!permissions.allow(request, Capability.MODEL)) {
      parameters
          .given(MODEL)
          .filter(this::isNoChampion)
          .ifPresent(name -> missing.add(missing(Capability.MODEL, Place.PARAMETER, MODEL)));
      if (!header.isEmpty() && isNoChampion(String.join(",", header))) {
        missing.add(missing(Capability.MODEL, Place.HEADER, MODEL_HEADER));
      }
    }
    boolean chosen =
        parameters
            .given(EXPLAIN)
            .flatMap(Explain::ofWord)
            .filter(Explain::coversApproved)
            .isPresent();
    if (chosen && !permissions.allow(request, Capability.EXPLAIN)) {
      missing.add(missing(Capability.EXPLAIN, Place.PARAMETER, EXPLAIN));
    }
    if (parameters.given(ADVICE).filter(YES::equals).isPresent()
        && !permissions.allow(request, Capability.ADVICE)) {
      missing.add(missing(Capability.ADVICE, Place.PARAMETER, ADVICE));
    }
    if (parameters.given(NOTICE).filter(YES::equals).isPresent()
        && !permissions.allow(request, Capability.NOTICE)) {
      missing.add(missing(Capability.NOTICE, Place.PARAMETER, NOTICE));
    }
    if (!missing.isEmpty()) {
      throw new MissingCapabilityException(missing);
    }
  }

  private boolean isNoChampion(String model) {
    return !model.equals(models.champion().model());
  }

  private MissingCapability missing(Capability capability, Place place, String name) {
    return new MissingCapability(capability, permissions.scope(capability), place, name);
  }
}
