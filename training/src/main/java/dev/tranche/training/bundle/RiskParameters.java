package dev.tranche.training.bundle;

import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.spec.RiskSpec;
import java.util.Map;
import java.util.TreeMap;

/** How a risk bundle came about, for its provenance. */
final class RiskParameters {
  private RiskParameters() {}

  static Map<String, String> of(RiskFit fit) {
    Map<String, String> named = new TreeMap<>();
    named.put("target", fit.table().target().column());
    named.put("positive", fit.table().target().positive());
    named.put("positive_because", fit.table().target().choice().reason().words());
    named.put("balance", fit.balance().toString());
    fit.spec().time().ifPresent(column -> named.put("time", column));
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
