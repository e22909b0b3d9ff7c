package dev.tranche.training.report.document;

import static dev.tranche.training.report.document.JsonFigures.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.training.evaluate.AttributeSlices;
import dev.tranche.training.evaluate.Slice;
import dev.tranche.training.evaluate.metric.ChanceError;
import dev.tranche.training.evaluate.metric.ConfusionMatrix;
import dev.tranche.training.evaluate.metric.Reliability;
import dev.tranche.training.fit.candidate.FittedModel;

/** One model of a model card; a figure that is undefined is null. */
final class ModelCardModel {
  private ModelCardModel() {}

  static ObjectNode of(FittedModel model) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("model", model.name());
    ConfusionMatrix confusion = model.metrics().confusion();
    node.putObject("confusion")
        .put("true_negatives", confusion.trueNegatives())
        .put("false_positives", confusion.falsePositives())
        .put("false_negatives", confusion.falseNegatives())
        .put("true_positives", confusion.truePositives());
    calibration(node.putObject("calibration"), model);
    ArrayNode slices = node.putArray("slices_by_protected_attribute");
    model.evaluation().slices().forEach(slice -> slices.add(tree(slice)));
    return node;
  }

  private static void calibration(ObjectNode node, FittedModel model) {
    node.put("method", model.calibration().method().word());
    ObjectNode losses = node.putObject("held_out_log_loss");
    model
        .calibrationChoice()
        .heldOutLogLoss()
        .forEach((method, loss) -> put(losses, method.word(), loss));
    ChanceError chance = ChanceError.of(model.evaluation().probability());
    put(node, "expected_calibration_error_by_chance", chance.mean());
    put(node, "expected_calibration_error_by_chance_high_95", chance.high());
    ArrayNode bins = node.putArray("reliability");
    for (Reliability.Bin bin : model.evaluation().reliability().bins()) {
      ObjectNode one = bins.addObject().put("rows", bin.rows());
      put(one, "predicted", bin.predicted());
      put(one, "observed", bin.observed());
    }
  }

  private static ObjectNode tree(AttributeSlices slices) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("attribute", slices.attribute());
    ArrayNode groups = node.putArray("groups");
    for (Slice slice : slices.groups()) {
      ObjectNode group = groups.addObject();
      group.put("group", slice.group());
      group.put("rows", slice.rows());
      group.put("small", slice.small());
      put(group, "default_rate", slice.defaultRate());
      put(group, "mean_probability", slice.meanProbability());
      put(group, "roc_auc", slice.rocAuc());
      put(group, "approval_rate", slice.approvalRate());
      put(group, "impact_ratio", slice.impactRatio());
      put(group, "true_positive_rate", slice.truePositiveRate());
      put(group, "false_positive_rate", slice.falsePositiveRate());
    }
    return node;
  }
}
