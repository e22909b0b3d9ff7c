package dev.tranche.risk.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.bundle.BundleTrees;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.decision.RiskModels;
import dev.tranche.scoring.feature.Feature;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** What a caller may know of the model that answers. */
@Singleton
public final class ModelCard {
  /** Not every bundle has them. */
  private static final List<String> AS_IN_THE_MANIFEST =
      List.of("derived", "reasons", "reason_groups");

  private final Manifest manifest;
  private final Policy policy;

  ModelCard(RiskModels models) {
    this.manifest = models.manifest();
    this.policy = models.policy();
  }

  /** The card as a JSON object; the scorecard has the bands that are in force. */
  public JsonNode tree() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("bundle", manifest.version());
    root.put("champion", manifest.champion());
    root.putArray("features").addAll(list(manifest.features(), ModelCard::feature));
    root.putArray("models").addAll(list(manifest.models(), BundleTrees::of));
    manifest.scorecard().ifPresent(it -> root.set("scorecard", BundleTrees.of(policy.over(it))));
    ObjectNode whole = BundleTrees.of(manifest);
    AS_IN_THE_MANIFEST.stream().filter(whole::has).forEach(name -> root.set(name, whole.get(name)));
    root.set("policy", BundleTrees.of(policy));
    root.set("provenance", BundleTrees.of(manifest.provenance()));
    return root;
  }

  private static <T> List<ObjectNode> list(List<T> items, Function<T, ObjectNode> tree) {
    return items.stream().map(tree).toList();
  }

  private static ObjectNode feature(Feature feature) {
    return BundleTrees.of(feature).put("required", feature.required());
  }
}
