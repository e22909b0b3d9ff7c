package dev.tranche.segmentation.file.retrain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.segmentation.file.StoredObject;

/**
 * What came of training on a file, as a document that is the same for the same file and bundle: no
 * times, no request.
 *
 * @param comparison what the trainer found
 */
record RetrainSummary(StoredObject file, JsonNode comparison, CandidateObjects objects) {
  private static final int FORMAT = 1;
  private static final String RECOMMENDATION = "recommendation";
  private static final String BUNDLES = "bundles";

  ObjectNode document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("format", FORMAT);
    document.put("bucket", file.name().bucket()).put("file", file.name().key());
    document.put("etag", file.name().etag());
    file.name().version().ifPresent(version -> document.put("version", version));
    document.put(RECOMMENDATION, comparison.path(RECOMMENDATION).asText());
    reasons(document.putArray("reasons"));
    ObjectNode bundles = document.putObject(BUNDLES);
    for (Task task : Task.values()) {
      JsonNode compared = comparison.path(task.folder());
      if (compared.isObject()) {
        bundles
            .putObject(task.folder())
            .put("before", compared.path("before").asText())
            .put("after", compared.path("after").asText())
            .put("candidate", objects.key(Candidate.zip(task)));
      }
    }
    JsonNode risk = comparison.path(Task.RISK.folder());
    if (risk.isObject()) {
      document.set("rows", risk.path("rows"));
      document.set("roc_auc", risk.path("quality").path("roc_auc"));
    }
    document.put("output_bucket", objects.keys().bucket());
    document.put("output", objects.key("summary.json"));
    return document;
  }

  /** The rules that do not hold; to promote, what is better. */
  private void reasons(ArrayNode reasons) {
    boolean promote = comparison.path(RECOMMENDATION).asText().equals("promote");
    for (JsonNode check : comparison.path("checks")) {
      if (promote
          ? check.path("rule").asText().equals("better")
          : !check.path("passed").asBoolean()) {
        reasons.addObject().setAll(without(check));
      }
    }
  }

  private static ObjectNode without(JsonNode check) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    copy.set("rule", check.path("rule"));
    copy.set("says", check.path("says"));
    return copy;
  }
}
