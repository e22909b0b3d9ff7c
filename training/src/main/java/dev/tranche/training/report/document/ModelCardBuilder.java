package dev.tranche.training.report.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.spec.RiskSpec;
import java.util.List;
import java.util.Locale;

/**
 * The model card of a risk bundle (Mitchell et al., <i>Model cards for model reporting</i>, FAT*
 * 2019) as JSON: what the models are for, what they learnt from, how good they are and for whom,
 * and where they come from. Figures of groups only, nothing about a customer.
 */
final class ModelCardBuilder {
  private static final int FORMAT = 1;

  private ModelCardBuilder() {}

  static ObjectNode of(RiskFit fit, Manifest manifest) {
    ObjectNode card = JsonNodeFactory.instance.objectNode();
    card.put("format", FORMAT);
    card.put("bundle_version", manifest.version());
    card.put(
        "what",
        "Calibrated probability of default ("
            + fit.target().column()
            + " = "
            + fit.target().positive()
            + ") of one customer, with scorecard points and a decision.");
    purpose(card.putObject("intended_use"), fit);
    data(card.putObject("data"), fit, manifest);
    ArrayNode features = card.putArray("features");
    manifest.modelFeatures().forEach(feature -> features.add(feature(feature, fit.spec())));
    card.set("selection", ModelCardSelection.of(fit.selection()));
    card.put("champion", fit.champion());
    ArrayNode models = card.putArray("models");
    for (FittedModel model : fit.models()) {
      models.add(ModelCardModel.of(model, manifest.model(model.name())));
    }
    ArrayNode limits = card.putArray("limits");
    limits(fit).forEach(limits::add);
    ObjectNode provenance = card.putObject("provenance");
    provenance.put("seed", manifest.provenance().seed());
    manifest.provenance().parameters().forEach(provenance.putObject("parameters")::put);
    manifest.provenance().versions().forEach(provenance.putObject("versions")::put);
    return card;
  }

  private static void purpose(ObjectNode node, RiskFit fit) {
    node.put(
        "for",
        "Credit decisions about customers like those in "
            + fit.spec().file().getFileName()
            + ", by the lender whose data it is.");
    node.put("users", "Credit officers and services that decide by a policy's cut-offs.");
    node.put(
        "not_for",
        "Other products, markets or times than the data's without a new check; "
            + "setting prices; decisions nobody answers for.");
  }

  private static void data(ObjectNode node, RiskFit fit, Manifest manifest) {
    int rows = fit.data().table().rows();
    node.put("file", manifest.provenance().dataFile());
    node.put("sha256", manifest.provenance().dataSha256());
    node.put("rows", rows);
    node.put("target", fit.target().column());
    node.put("positive", fit.target().positive());
    node.put("default_rate", (double) fit.target().positives() / rows);
    ObjectNode split = node.putObject("split");
    split.put("method", "stratified by the target, before anything was fitted");
    split.put("train_rows", fit.split().train().length);
    split.put("calibrate_rows", fit.split().calibrate().length);
    split.put("test_rows", fit.split().test().length);
    split.put("fitted_rows", fit.fitted().length);
    split.put("synthetic_train_rows", fit.synthetic());
    DataColumns.put(node, fit.data(), fit.data().dropped());
    ArrayNode kept = node.putArray("protected_attributes");
    fit.spec().protectedColumns().forEach(kept::add);
  }

  private static ObjectNode feature(Feature feature, RiskSpec spec) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", feature.name());
    node.put("kind", feature instanceof Feature.Numeric ? "numeric" : "categorical");
    node.put("missing_share", feature.missingShare());
    if (spec.monotone().containsKey(feature.name())) {
      String direction = spec.monotone().get(feature.name()).toString();
      node.put("risk_as_it_grows", direction.toLowerCase(Locale.ROOT));
    }
    return node;
  }

  private static List<String> limits(RiskFit fit) {
    return List.of(
        "All figures are of "
            + fit.split().test().length
            + " rows of the same file that nothing was"
            + " fitted to or chosen on; another time or population needs its own.",
        "Only customers whose outcome is known are in the file: those who were declined are not.",
        "Intervals tell sampling error of the test part alone, not drift.",
        "Groups marked small have too few rows for their figures to be more than a hint.",
        "Protected attributes are no features, but features may still stand in for them.");
  }
}
