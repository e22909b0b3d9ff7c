package dev.tranche.risk.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.bundle.Feature;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.bundle.Provenance;
import dev.tranche.scoring.decision.RiskModels;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** What a caller may know of the model that answers. */
@Singleton
public final class ModelCard {
  private final Manifest manifest;
  private final Policy policy;

  ModelCard(RiskModels models) {
    this.manifest = models.manifest();
    this.policy = models.policy();
  }

  /** The card as a JSON object. */
  public JsonNode tree() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("bundle", manifest.version());
    root.put("champion", manifest.champion());
    root.putArray("features").addAll(list(manifest.features(), ModelCard::feature));
    root.putArray("models").addAll(list(manifest.models(), ModelCard::model));
    root.set("policy", policy(policy));
    root.set("provenance", provenance(manifest.provenance()));
    return root;
  }

  private static <T> List<ObjectNode> list(List<T> items, Function<T, ObjectNode> tree) {
    return items.stream().map(tree).toList();
  }

  private static ObjectNode feature(Feature feature) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", feature.name());
    if (feature instanceof Feature.Numeric numeric) {
      node.put("kind", "numeric");
      node.put("min", numeric.min());
      node.put("max", numeric.max());
      node.put("median", numeric.median());
    } else if (feature instanceof Feature.Categorical categorical) {
      node.put("kind", "categorical");
      categorical.levels().forEach(node.putArray("levels")::add);
      node.put("most_frequent", categorical.mostFrequent());
    }
    node.put("missing_share", feature.missingShare());
    return node;
  }

  private static ObjectNode model(ModelFile model) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", model.name());
    node.put("sha256", model.sha256());
    node.put("cut_off", model.cutOff());
    model.metrics().forEach(node.putObject("metrics")::put);
    return node;
  }

  private static ObjectNode policy(Policy policy) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("version", policy.version());
    node.put("refer_from", policy.referFrom());
    node.put("decline_from", policy.declineFrom());
    return node;
  }

  private static ObjectNode provenance(Provenance provenance) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("data_file", provenance.dataFile());
    node.put("data_sha256", provenance.dataSha256());
    node.put("rows", provenance.rows());
    node.put("seed", provenance.seed());
    provenance.parameters().forEach(node.putObject("parameters")::put);
    provenance.versions().forEach(node.putObject("versions")::put);
    return node;
  }
}
