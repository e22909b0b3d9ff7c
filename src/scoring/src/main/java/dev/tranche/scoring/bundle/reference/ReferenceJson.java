package dev.tranche.scoring.bundle.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A {@link TrainingReference} as JSON, on one line a column: a hundred columns take some 20 kB. */
public final class ReferenceJson {
  private static final int FORMAT = 1;
  private static final String COUNTS = "counts";
  private static final String EDGES = "edges";

  private ReferenceJson() {}

  /** The file's text, the same bytes for the same reference. */
  public static byte[] write(TrainingReference reference) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT).put("rows", reference.rows());
    ArrayNode columns = root.putArray("columns");
    reference.columns().forEach(column -> columns.add(tree(column)));
    reference.score().ifPresent(score -> root.set("score", tree(score)));
    try {
      String text = JsonMapper.builder().build().writeValueAsString(root);
      return (text.replace("},{", "},\n{") + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    }
  }

  private static ObjectNode tree(ReferenceColumn column) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", column.name());
    return bins(node, column.bins(), column.counts());
  }

  private static ObjectNode bins(ObjectNode node, ValueBins bins, List<Long> counts) {
    edges(node, bins);
    counts.forEach(node.putArray(COUNTS)::add);
    return node;
  }

  private static void edges(ObjectNode node, ValueBins bins) {
    if (!bins.edges().isEmpty()) {
      bins.edges().forEach(node.putArray(EDGES)::add);
    }
  }

  private static ObjectNode tree(TrainingReference.ScoreReference score) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("defaults", score.scores().defaults());
    bins(node, score.scores().bins(), score.scores().counts());
    ObjectNode labels = node.putObject("labels");
    score.labels().positive().forEach(labels.putArray("positive")::add);
    score.labels().negative().forEach(labels.putArray("negative")::add);
    score.labels().ignored().forEach(labels.putArray("ignored")::add);
    score
        .costs()
        .ifPresent(
            costs ->
                node.putObject("costs")
                    .put("false_negative", costs.falseNegative())
                    .put("false_positive", costs.falsePositive()));
    ArrayNode attributes = node.putArray("protected");
    score
        .protectedAttributes()
        .forEach(
            attribute -> {
              ObjectNode tree = attributes.addObject();
              tree.set("column", Manifest.tree(attribute.column()));
              edges(tree, attribute.bins());
            });
    return node;
  }

  /** Throws {@link BundleException} if the text is none, or of a later version. */
  static TrainingReference read(byte[] text) {
    try {
      JsonNode root = JsonMapper.builder().build().readTree(text);
      int format = root.path("format").asInt();
      if (format != FORMAT) {
        throw new BundleException(
            TrainingReference.FILE
                + ": format "
                + format
                + " is not one this version reads ("
                + FORMAT
                + "); train it again");
      }
      return new TrainingReference(
          root.required("rows").longValue(),
          list(root.required("columns"), ReferenceJson::column),
          Optional.ofNullable(root.get("score")).map(ReferenceJson::score));
    } catch (IOException | IllegalArgumentException e) {
      throw new BundleException(TrainingReference.FILE + ": " + e.getMessage(), e);
    }
  }

  private static ReferenceColumn column(JsonNode node) {
    return new ReferenceColumn(node.required("name").textValue(), bins(node), counts(node));
  }

  private static TrainingReference.ScoreReference score(JsonNode node) {
    JsonNode labels = node.required("labels");
    return new TrainingReference.ScoreReference(
        new ReferenceScores(bins(node), counts(node), node.required("defaults").longValue()),
        new ReferenceLabels(
            list(labels.required("positive"), JsonNode::textValue),
            list(labels.required("negative"), JsonNode::textValue),
            list(labels.required("ignored"), JsonNode::textValue)),
        Optional.ofNullable(node.get("costs")).map(ReferenceJson::costs),
        list(node.required("protected"), ReferenceJson::attribute));
  }

  private static ErrorCosts costs(JsonNode node) {
    return new ErrorCosts(
        node.required("false_negative").doubleValue(),
        node.required("false_positive").doubleValue());
  }

  private static ProtectedAttribute attribute(JsonNode node) {
    return new ProtectedAttribute(Manifest.feature(node.required("column")), bins(node));
  }

  private static ValueBins bins(JsonNode node) {
    return new ValueBins(list(node.path(EDGES), JsonNode::floatValue));
  }

  private static List<Long> counts(JsonNode node) {
    return list(node.required(COUNTS), JsonNode::longValue);
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
    List<T> items = new ArrayList<>();
    array.forEach(node -> items.add(item.apply(node)));
    return items;
  }
}
