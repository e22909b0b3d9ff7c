package dev.tranche.training.report.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.ModelCard;
import dev.tranche.training.fit.RiskFit;
import java.util.List;
import java.util.Locale;

/** What only training can tell for a risk bundle's model card. */
public final class ModelCardBuilder {
  private ModelCardBuilder() {}

  /** The card of a bundle that was just made of what was fitted. */
  public static ModelCard of(RiskFit fit, Bundle bundle) {
    return new ModelCard(bundle.manifest(), bundle.policy().orElseThrow(), training(fit));
  }

  private static ObjectNode training(RiskFit fit) {
    ObjectNode card = JsonNodeFactory.instance.objectNode();
    card.put(
        "what",
        "Calibrated probability of default ("
            + fit.target().column()
            + " = "
            + fit.target().positive()
            + ") of one customer, with scorecard points and a decision.");
    purpose(card.putObject("intended_use"), fit);
    limits(fit).forEach(card.putArray("limits")::add);
    data(card.putObject("data"), fit);
    card.set("selection", ModelCardSelection.of(fit.selection()));
    ArrayNode models = card.putArray("evaluation");
    fit.models().forEach(model -> models.add(ModelCardModel.of(model)));
    ObjectNode monotone = card.putObject("risk_as_it_grows");
    fit.spec()
        .monotone()
        .forEach((name, way) -> monotone.put(name, way.toString().toLowerCase(Locale.ROOT)));
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

  private static void data(ObjectNode node, RiskFit fit) {
    int rows = fit.data().table().rows();
    node.put("file", fit.spec().file().getFileName().toString());
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
