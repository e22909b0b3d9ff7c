package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.BundleException;
import java.util.List;

/** A {@link Policy} as JSON. A key that is not known is refused, as it is probably mistyped. */
final class PolicyJson {
  private static final int FORMAT = 1;
  private static final List<String> KEYS =
      List.of(
          "format",
          "version",
          "refer_from",
          "decline_from",
          "challenger",
          "bands",
          "missing",
          "out_of_range",
          "unseen_category",
          "plausible",
          "minimum_features");

  private PolicyJson() {}

  static Policy read(byte[] text) {
    Fields root = new Json().read(text);
    int format = root.integer("format");
    if (format != FORMAT) {
      throw new BundleException(
          "format " + format + " is not one this version reads (" + FORMAT + ")");
    }
    root.known(KEYS);
    return new Policy(
        root.text("version"),
        root.decimal("refer_from"),
        root.decimal("decline_from"),
        root.optionalText("challenger"),
        root.optionalObjects("bands", ScorecardJson::band),
        DecisionRulesJson.read(root));
  }

  static byte[] write(Policy policy) {
    return new Json().write(tree(policy));
  }

  static ObjectNode tree(Policy policy) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.put("version", policy.version());
    root.put("refer_from", policy.referFrom());
    root.put("decline_from", policy.declineFrom());
    policy.challenger().ifPresent(name -> root.put("challenger", name));
    if (!policy.bands().isEmpty()) {
      root.set("bands", ScorecardJson.bands(policy.bands()));
    }
    DecisionRulesJson.put(policy.rules(), root);
    return root;
  }
}
