package dev.tranche.training.report.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.training.fit.selection.BalanceTrial;
import dev.tranche.training.fit.selection.Selection;
import java.util.Locale;

/** What a model card says of how the models were balanced and the champion chosen. */
final class ModelCardSelection {
  private ModelCardSelection() {}

  static ObjectNode of(Selection selection) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("folds", selection.folds());
    node.put("rows", selection.rows());
    ArrayNode trials = node.putArray("balance");
    for (BalanceTrial trial : selection.trials()) {
      ObjectNode one = trials.addObject();
      one.put("model", trial.model());
      one.put("balance", trial.balance().toString());
      JsonFigures.put(one, "roc_auc", trial.auc());
      JsonFigures.put(one, "standard_error", trial.standardError());
      one.put("chosen", trial.chosen());
    }
    ObjectNode champion = node.putObject("champion");
    champion.put("compared_on", selection.on().name().toLowerCase(Locale.ROOT));
    ArrayNode contenders = champion.putArray("contenders");
    for (Selection.Contender contender : selection.contenders()) {
      ObjectNode one = contenders.addObject();
      one.put("model", contender.model());
      JsonFigures.put(one, "roc_auc", contender.auc());
      JsonFigures.put(
          one, "standard_error_of_difference_to_best", contender.standardErrorOfDifference());
      one.put("champion", contender.champion());
    }
    return node;
  }
}
