package dev.tranche.training.report.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.segments.SegmentsFit;
import java.util.Optional;

/**
 * A run of customer segmentation.
 *
 * @param manifest of the bundle that was made
 */
public record SegmentsRun(Manifest manifest, SegmentsFindings findings) {
  /**
   * What was fitted, and the bundle that was made of it.
   *
   * @param risk if given, customers known to both files tell each segment's default rate
   */
  public static SegmentsRun of(SegmentsFit fit, Bundle bundle, Optional<RiskFit> risk) {
    return new SegmentsRun(bundle.manifest(), SegmentsFindings.of(fit, risk));
  }

  ObjectNode tree() {
    DocumentJson json = new DocumentJson();
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("bundle", manifest.version());
    root.setAll(json.tree(findings));
    root.set("portraits", portraits());
    root.set("provenance", json.tree(manifest.provenance()));
    return root;
  }

  /** One per segment, as the manifest has them. */
  private ArrayNode portraits() {
    ArrayNode portraits = JsonNodeFactory.instance.arrayNode();
    manifest.tree().path("segments").forEach(it -> portraits.add(it.path("portrait")));
    return portraits;
  }
}
