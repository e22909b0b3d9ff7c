package dev.tranche.training.spec.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.training.spec.SegmentsSpec;

/** A spec of segments as JSON. */
public final class SegmentsSpecJson {
  private SegmentsSpecJson() {}

  /** With the keys that a {@code segments.yaml} has; the file by its plain name. */
  public static ObjectNode of(SegmentsSpec spec) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    SpecMembers members = new SpecMembers(root);
    members.putFile(spec);
    members.putTexts("drop", spec.drop());
    members.putCells(spec.kinds(), spec.columns().cells().values());
    spec.wanted().algorithm().ifPresent(algorithm -> root.put("algorithm", algorithm.word()));
    spec.wanted().k().ifPresent(k -> root.put("k", k));
    members.putTexts("names", spec.wanted().names());
    if (!spec.wanted().advice().isEmpty()) {
      ObjectNode advice = root.putObject("advice");
      spec.wanted()
          .advice()
          .forEach(
              (segment, texts) -> {
                ObjectNode own = advice.putObject(segment);
                texts.forEach((area, text) -> own.put(area.word(), text));
              });
    }
    return root.put("seed", spec.seed());
  }
}
