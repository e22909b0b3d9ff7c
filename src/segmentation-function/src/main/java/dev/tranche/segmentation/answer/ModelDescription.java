package dev.tranche.segmentation.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.request.RequestLimits;

/**
 * What the function serves: the manifest, which holds figures of groups only, and the JSON Schema
 * (draft 2020-12) of what it takes.
 */
record ModelDescription(Manifest manifest, RequestLimits limits) {
  ObjectNode tree() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.set("model_card", manifest.tree());
    root.set("event_schema", schema());
    return root;
  }

  private JsonNode schema() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", "urn:tranche:segmentation:" + manifest.version());
    root.put("title", "One customer or a list of them");
    ObjectNode customer = root.putObject("$defs").putObject("customer");
    customer.put("type", "object");
    customer.putArray("required").add("features");
    customer.put("additionalProperties", false);
    ObjectNode members = customer.putObject("properties");
    types(members.putObject("id"), "string", "null");
    types(members.putObject("reference"), "string", "null");
    if (manifest.meanings().segments().stream().allMatch(it -> it.portrait().isPresent())) {
      types(members.putObject("portrait"), "boolean", "null");
    }
    ObjectNode features = members.putObject("features");
    features.put("type", "object").put("minProperties", 1).put("additionalProperties", false);
    ObjectNode properties = features.putObject("properties");
    manifest
        .features()
        .inputs()
        .forEach(feature -> property(properties.putObject(feature.name()), feature));
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    list.put("type", "array").put("maxItems", limits.customers());
    list.putObject("items").put("$ref", "#/$defs/customer");
    root.putArray("oneOf")
        .add(JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/customer"))
        .add(list);
    return root;
  }

  private static void property(ObjectNode node, Feature feature) {
    if (feature instanceof Feature.Numeric numeric && !feature.isDate()) {
      types(node, "number", "string", "null");
      node.putArray("examples").add(numeric.median());
      node.putArray("x-training-range").add(numeric.min()).add(numeric.max());
    } else {
      types(node, "string", "null");
    }
  }

  private static void types(ObjectNode node, String... types) {
    var array = node.putArray("type");
    for (String type : types) {
      array.add(type);
    }
  }
}
