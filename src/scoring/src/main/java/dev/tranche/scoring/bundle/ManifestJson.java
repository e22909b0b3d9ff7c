package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.Sha256;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.reason.FeatureReasons;
import dev.tranche.scoring.reason.ReasonGroup;
import dev.tranche.scoring.reason.ReasonText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a {@link Manifest} as JSON, sealed with the version that its content gives it. */
final class ManifestJson {
  private static final int VERSION_DIGITS = 16;

  private final Json json = new Json();

  /** The manifest's text; its version is computed here. */
  byte[] seal(Manifest manifest) {
    byte[] unsealed = json.write(tree(manifest.withVersion(Manifest.UNSEALED)));
    return json.write(tree(manifest.withVersion(version(unsealed))));
  }

  /** The version that a manifest's text must carry, given that text and the one it carries. */
  static String expectedVersion(byte[] sealed, String carried) {
    String text = new String(sealed, StandardCharsets.UTF_8);
    String quoted = Pattern.quote("\"" + carried + "\"");
    String unsealed = text.replaceFirst(quoted, "\"" + Manifest.UNSEALED + "\"");
    return version(unsealed.getBytes(StandardCharsets.UTF_8));
  }

  private static String version(byte[] unsealed) {
    return Sha256.of(unsealed).substring(0, VERSION_DIGITS);
  }

  static ObjectNode tree(Manifest manifest) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", Manifest.FORMAT);
    root.put("version", manifest.version());
    root.put("task", manifest.task().folder());
    root.put("champion", manifest.models().champion());
    ArrayNode features = root.putArray("features");
    manifest.features().inputs().forEach(feature -> features.add(tree(feature)));
    if (!manifest.features().derived().isEmpty()) {
      ArrayNode derived = root.putArray("derived");
      manifest.features().derived().forEach(feature -> derived.add(DerivedJson.tree(feature)));
    }
    ArrayNode models = root.putArray("models");
    manifest.models().all().forEach(model -> models.add(tree(model)));
    manifest.models().reference().ifPresent(it -> put(root.putObject("reference"), it));
    manifest.models().retraining().ifPresent(it -> put(root, it));
    SegmentsJson.put(root, manifest.meanings());
    manifest.meanings().scorecard().ifPresent(it -> root.set("scorecard", ScorecardJson.tree(it)));
    if (!manifest.meanings().reasons().reasons().isEmpty()) {
      ArrayNode reasons = root.putArray("reasons");
      manifest.meanings().reasons().reasons().forEach(reason -> reasons.add(tree(reason)));
    }
    if (!manifest.meanings().reasons().groups().isEmpty()) {
      ArrayNode groups = root.putArray("reason_groups");
      manifest.meanings().reasons().groups().forEach(group -> groups.add(tree(group)));
    }
    root.set("provenance", tree(manifest.provenance()));
    return root;
  }

  static ObjectNode tree(Feature feature) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", feature.name());
    if (feature instanceof Feature.Numeric date && date.isDate()) {
      RulesJson.putDates(node, date);
    } else if (feature instanceof Feature.Numeric numeric) {
      node.put("kind", "numeric");
      node.put("missing_share", numeric.missingShare());
      node.put("min", numeric.min());
      node.put("max", numeric.max());
      node.put("median", numeric.median());
      if (!numeric.seen().steps().isEmpty()) {
        numeric.seen().steps().forEach(node.putArray("steps")::add);
      }
    } else if (feature instanceof Feature.Categorical categorical) {
      node.put("kind", "categorical");
      node.put("missing_share", categorical.missingShare());
      ArrayNode categories = node.putArray("categories");
      categorical.categories().forEach(categories::add);
      node.put("most_frequent", categorical.mostFrequent());
    }
    RulesJson.put(node, feature.rules());
    return node;
  }

  static ObjectNode tree(ModelFile model) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", model.name());
    put(node, model.graph());
    node.put("cut_off", model.cutOff());
    ObjectNode metrics = node.putObject("metrics");
    model.metrics().forEach(metrics::put);
    ObjectNode intervals = node.putObject("intervals");
    model
        .intervals()
        .forEach(
            (name, interval) ->
                intervals.putObject(name).put("low", interval.low()).put("high", interval.high()));
    model.explanation().ifPresent(explanation -> node.set("explanation", tree(explanation)));
    return node;
  }

  private static ObjectNode tree(Explanation explanation) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    put(node, explanation.graph());
    node.put("base_value", explanation.baseValue());
    return node;
  }

  private static void put(ObjectNode root, Manifest.RetrainingFiles files) {
    put(root.putObject("spec"), files.spec());
    files.fittedRows().ifPresent(it -> put(root.putObject("fitted_rows"), it));
  }

  private static void put(ObjectNode node, HashedFile file) {
    node.put("file", file.name());
    node.put("sha256", file.sha256());
  }

  private static ObjectNode tree(FeatureReasons reasons) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("feature", reasons.feature());
    node.set("below", tree(reasons.below()));
    node.set("above", tree(reasons.above()));
    node.set("missing", tree(reasons.missing()));
    return node;
  }

  private static ObjectNode tree(ReasonGroup group) {
    ObjectNode node = tree(group.text());
    ArrayNode features = node.putArray("features");
    group.features().forEach(features::add);
    return node;
  }

  private static ObjectNode tree(ReasonText reason) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("code", reason.code());
    node.put("sentence", reason.sentence());
    if (!reason.languages().isEmpty()) {
      texts(node.putObject("languages"), reason.languages());
    }
    return node;
  }

  static ObjectNode tree(Provenance provenance) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("data_file", provenance.dataFile());
    node.put("data_sha256", provenance.dataSha256());
    node.put("rows", provenance.rows());
    node.put("seed", provenance.seed());
    texts(node.putObject("parameters"), provenance.parameters());
    texts(node.putObject("versions"), provenance.versions());
    return node;
  }

  private static void texts(ObjectNode node, Map<String, String> entries) {
    entries.forEach(node::put);
  }
}
