package dev.tranche.training.bundle;

import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.candidate.Effort;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.spec.RiskSpec;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How a risk bundle came about, for its provenance. */
final class RiskParameters {
  private static final String EFFORT = "effort";
  private static final String TRIALS = "trials";

  private RiskParameters() {}

  /** What the bundle of those parameters was fitted with, as far as its spec does not say it. */
  static FitOptions repeated(Map<String, String> parameters, FitOptions usual) {
    Effort effort =
        Arrays.stream(Effort.values())
            .filter(it -> it.toString().equals(parameters.get(EFFORT)))
            .findFirst()
            .orElse(usual.effort());
    String trials = parameters.getOrDefault(TRIALS, Integer.toString(usual.tuning().trials()));
    return usual
        .with(effort)
        .with(new FitOptions.Tuning(Integer.parseInt(trials), usual.tuning().seconds()));
  }

  static Map<String, String> of(RiskFit fit) {
    Map<String, String> named = new TreeMap<>();
    named.put("target", fit.table().target().column());
    named.put("positive", fit.table().target().positive());
    named.put("positive_because", fit.table().target().choice().reason().words());
    named.put("balance", fit.balance().toString());
    fit.spec().time().ifPresent(column -> named.put("time", column));
    fit.spec().weight().ifPresent(column -> named.put("weight", column));
    named.put("train_rows", Integer.toString(fit.table().split().train().length));
    named.put("calibrate_rows", Integer.toString(fit.table().split().calibrate().length));
    named.put("test_rows", Integer.toString(fit.table().split().test().length));
    named.put("fitted_rows", Integer.toString(fit.fitted().length));
    named.put("synthetic_rows", Integer.toString(fit.synthetic()));
    fit.models()
        .forEach(
            model ->
                named.put(
                    model.name() + ".calibration",
                    model.calibrationChoice().calibration().method().word()));
    if (fit.options().neighbours() != FitOptions.NEIGHBOURS) {
      named.put("smote_neighbours", Integer.toString(fit.options().neighbours()));
    }
    if (fit.options().effort() != Effort.STANDARD) {
      named.put(EFFORT, fit.options().effort().toString());
    }
    if (fit.options().effort() == Effort.HIGH) {
      named.put(TRIALS, Integer.toString(fit.options().tuning().trials()));
    }
    fit.options().labelsUntil().ifPresent(last -> named.put("labels_until", last.toString()));
    fit.spec().decisions().cutOffs().ifPresent(rule -> named.put("cut_offs", rule.description()));
    named.putAll(given(fit.spec()));
    return named;
  }

  /** Of what the spec may give, what it does. */
  private static Map<String, String> given(RiskSpec spec) {
    Map<String, String> given = new TreeMap<>();
    spec.learning()
        .models()
        .forEach(
            (kind, settings) ->
                settings
                    .values()
                    .forEach(
                        (setting, value) ->
                            given.put(kind.word() + "." + setting.word(), Double.toString(value))));
    return given;
  }
}
