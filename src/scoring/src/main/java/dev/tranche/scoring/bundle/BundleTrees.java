package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.feature.Feature;

/** The parts of a bundle as JSON trees, member for member as its files have them. */
public final class BundleTrees {
  private BundleTrees() {}

  public static ObjectNode of(Manifest manifest) {
    return ManifestJson.tree(manifest);
  }

  public static ObjectNode of(Feature feature) {
    return ManifestJson.tree(feature);
  }

  public static ObjectNode of(ModelFile model) {
    return ManifestJson.tree(model);
  }

  public static ObjectNode of(Scorecard scorecard) {
    return ScorecardJson.tree(scorecard);
  }

  public static ObjectNode of(Policy policy) {
    return PolicyJson.tree(policy);
  }

  public static ObjectNode of(Provenance provenance) {
    return ManifestJson.tree(provenance);
  }
}
