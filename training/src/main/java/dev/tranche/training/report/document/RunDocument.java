package dev.tranche.training.report.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What a training run found out of the tasks it trained. */
public record RunDocument(Optional<RiskRun> risk, Optional<SegmentsRun> segments) {
  /** As JSON: {@code risk}, which is the model card, and {@code segments}. */
  public ObjectNode tree() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    risk.ifPresent(run -> root.set("risk", run.card().tree()));
    segments.ifPresent(run -> root.set("segments", run.tree()));
    return root;
  }
}
