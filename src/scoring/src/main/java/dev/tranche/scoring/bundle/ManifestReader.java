package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;

/** Reads {@code manifest.json}; whatever is wrong with it is a {@link BundleException}. */
final class ManifestReader {
  private final Json json = new Json();

  Manifest read(byte[] text) {
    Fields root = json.read(text);
    int format = root.integer("format");
    if (format != Manifest.FORMAT) {
      throw new BundleException(
          "format " + format + " is not one this version reads (" + Manifest.FORMAT + ")");
    }
    Manifest manifest =
        new Manifest(
            root.text("version"),
            task(root.text("task")),
            root.objects("features", ManifestReader::feature),
            root.objects("models", ManifestReader::model),
            root.text("champion"),
            root.objects("segments", ManifestReader::segment),
            provenance(root.object("provenance")));
    if (manifest.version().isEmpty()
        || !manifest.version().equals(ManifestJson.expectedVersion(text, manifest.version()))) {
      throw new BundleException(
          "its content does not match its version '" + manifest.version() + "': it was altered");
    }
    if (manifest.features().isEmpty()) {
      throw new BundleException("features is empty");
    }
    manifest.model(manifest.champion());
    return manifest;
  }

  private static Task task(String name) {
    List<Task> tasks = Arrays.asList(Task.values());
    return tasks.stream()
        .filter(task -> task.folder().equals(name))
        .findFirst()
        .orElseThrow(() -> new BundleException("task '" + name + "' is not risk or segments"));
  }

  private static Feature feature(Fields fields) {
    String name = fields.text("name");
    double missingShare = fields.number("missing_share");
    String kind = fields.text("kind");
    return switch (kind) {
      case "numeric" ->
          new Feature.Numeric(
              name,
              missingShare,
              fields.decimal("min"),
              fields.decimal("max"),
              fields.decimal("median"));
      case "categorical" ->
          new Feature.Categorical(
              name, missingShare, fields.texts("levels"), fields.text("most_frequent"));
      default ->
          throw new BundleException(
              fields.at("kind") + " '" + kind + "' is not numeric or categorical");
    };
  }

  private static ModelFile model(Fields fields) {
    String file = fields.text("file");
    if (file.isEmpty() || file.contains("/") || file.contains("\\") || file.startsWith(".")) {
      throw new BundleException(fields.at("file") + " '" + file + "' is not a plain file name");
    }
    return new ModelFile(
        fields.text("name"),
        file,
        fields.text("sha256"),
        fields.decimal("cut_off"),
        fields.map("metrics", JsonNode::doubleValue));
  }

  private static Segment segment(Fields fields) {
    return new Segment(
        fields.integer("index"),
        fields.text("name"),
        fields.integer("size"),
        fields.map("centroid", JsonNode::doubleValue));
  }

  private static Provenance provenance(Fields fields) {
    return new Provenance(
        fields.text("data_file"),
        fields.text("data_sha256"),
        fields.integer("rows"),
        fields.longInteger("seed"),
        fields.map("parameters", JsonNode::asText),
        fields.map("versions", JsonNode::asText));
  }
}
