package dev.tranche.training.spec.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.Direction;
import dev.tranche.training.spec.LearningSpec;
import dev.tranche.training.spec.RiskSpec;
import java.util.Map;

/** A risk spec as JSON. */
public final class RiskSpecJson {
  private final RiskSpec spec;
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final SpecMembers members = new SpecMembers(root);

  private RiskSpecJson(RiskSpec spec) {
    this.spec = spec;
  }

  /** With the keys that a {@code risk.yaml} has; the file by its plain name. */
  public static ObjectNode of(RiskSpec spec) {
    return new RiskSpecJson(spec).tree();
  }

  private ObjectNode tree() {
    members.putFile(spec);
    root.put("target", spec.target());
    members.putTexts("positive", spec.labels().positive());
    members.putTexts("negative", spec.labels().negative());
    members.putTexts("ignore", spec.labels().ignored());
    members.putText("time", spec.time());
    members.putText("weight", spec.weight());
    members.putTexts("drop", spec.drop());
    members.putCells(spec.kinds(), spec.columns().cells().values());
    putDirections("monotone", spec.monotone());
    putDirections("actionable", spec.actionable());
    members.putTexts("protected", spec.protectedColumns());
    members.putTexts("required", spec.required());
    members.putTexts("optional", spec.optional());
    if (!spec.derived().isEmpty()) {
      ObjectNode derived = root.putObject("derived");
      spec.derived().forEach((name, how) -> putDerived(derived.putObject(name), how));
    }
    putLearning(spec.learning());
    DecisionSpecJson.put(root, spec.decisions());
    root.put("seed", spec.seed());
    return root;
  }

  private void putDirections(String key, Map<String, Direction> directions) {
    if (!directions.isEmpty()) {
      ObjectNode node = root.putObject(key);
      directions.forEach((column, direction) -> node.put(column, direction.word()));
    }
  }

  private static void putDerived(ObjectNode node, Derivation how) {
    if (!how.kind().isOfDates()) {
      how.columns().forEach(node.putArray(how.kind().word())::add);
      return;
    }
    node.put(how.kind().word(), how.columns().get(0));
    node.put("to", how.to().map(Object::toString).orElseGet(() -> how.columns().get(1)));
  }

  private void putLearning(LearningSpec learning) {
    learning.balance().ifPresent(balance -> root.put("balance", balance.word()));
    learning.smoteNeighbours().ifPresent(neighbours -> root.put("smote_neighbours", neighbours));
    if (!learning.models().isEmpty()) {
      ObjectNode models = root.putObject("models");
      learning
          .models()
          .forEach(
              (kind, given) -> {
                ObjectNode settings = models.putObject(kind.word());
                given.values().forEach((setting, value) -> settings.put(setting.word(), value));
              });
    }
  }
}
