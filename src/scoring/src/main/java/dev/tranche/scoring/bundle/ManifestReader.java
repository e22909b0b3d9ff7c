package dev.tranche.scoring.bundle;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.scoring.feature.SeenValues;
import dev.tranche.scoring.reason.FeatureReasons;
import dev.tranche.scoring.reason.ReasonCatalogue;
import dev.tranche.scoring.reason.ReasonGroup;
import dev.tranche.scoring.reason.ReasonText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads {@code manifest.json}; whatever is wrong with it is a {@link BundleException}. */
final class ManifestReader {
  private static final Pattern PLAIN_FILE = Pattern.compile("\\w[\\w.-]*");

  private final Json json = new Json();

  Manifest read(byte[] text) {
    Fields root = json.read(text);
    int format = root.integer("format");
    if (format != Manifest.FORMAT) {
      throw new BundleException(
          "format "
              + format
              + " is not one this version reads ("
              + Manifest.FORMAT
              + "); train it again");
    }
    Manifest manifest =
        new Manifest(
            root.text("version"),
            task(root.text("task")),
            new FeatureSet(
                root.objects("features", ManifestReader::feature),
                root.optionalObjects("derived", DerivedJson::read)),
            new Manifest.Models(
                root.objects("models", ManifestReader::model),
                root.text("champion"),
                root.optionalObject("reference", ManifestReader::file),
                retraining(root)),
            meanings(root),
            provenance(root.object("provenance")));
    if (!manifest.version().equals(ManifestJson.expectedVersion(text, manifest.version()))) {
      throw new BundleException(
          "its content does not match its version '" + manifest.version() + "': it was altered");
    }
    consistent(manifest);
    return manifest;
  }

  private static void consistent(Manifest manifest) {
    if (manifest.features().inputs().isEmpty()) {
      throw new BundleException("features is empty");
    }
    DerivedJson.check(manifest);
    distinct("features", manifest.features().ofModels(), Feature::name);
    distinct("models", manifest.models().all(), ModelFile::name);
    manifest.model(manifest.models().champion());
    boolean explained = manifest.models().all().stream().anyMatch(m -> m.explanation().isPresent());
    List<String> named = manifest.features().names();
    List<String> reasoned =
        manifest.meanings().reasons().reasons().stream().map(FeatureReasons::feature).toList();
    if ((explained || !reasoned.isEmpty()) && !reasoned.equals(named)) {
      throw new BundleException("reasons must name the features " + named + ", not " + reasoned);
    }
    manifest.meanings().reasons().check(named);
    SegmentsJson.check(manifest);
  }

  private static <T> void distinct(String list, List<T> items, Function<T, String> name) {
    Set<String> seen = new HashSet<>();
    for (T item : items) {
      if (!seen.add(name.apply(item))) {
        throw new BundleException(list + " has '" + name.apply(item) + "' twice");
      }
    }
  }

  private static Task task(String name) {
    List<Task> tasks = Arrays.asList(Task.values());
    return tasks.stream()
        .filter(task -> task.folder().equals(name))
        .findFirst()
        .orElseThrow(() -> new BundleException("task '" + name + "' is not risk or segments"));
  }

  static Feature feature(Fields fields) {
    String name = fields.text("name");
    double missingShare = fields.number("missing_share");
    String kind = fields.text("kind");
    return switch (kind) {
      case "numeric" ->
          new Feature.Numeric(
              name,
              missingShare,
              new SeenValues(
                  fields.decimal("min"),
                  fields.decimal("max"),
                  fields.decimal("median"),
                  fields.optionalDecimals("steps")),
              RulesJson.read(fields));
      case "date" -> RulesJson.dates(name, missingShare, fields);
      case "categorical" ->
          new Feature.Categorical(
              name,
              missingShare,
              fields.texts("categories"),
              fields.text("most_frequent"),
              RulesJson.read(fields));
      default ->
          throw new BundleException(
              fields.at("kind") + " '" + kind + "' is not numeric, categorical or date");
    };
  }

  private static ModelFile model(Fields fields) {
    return new ModelFile(
        fields.text("name"),
        file(fields),
        fields.decimal("cut_off"),
        fields.numbers("metrics"),
        intervals(fields),
        fields.optionalObject("explanation", ManifestReader::explanation));
  }

  private static Manifest.Meanings meanings(Fields root) {
    return new Manifest.Meanings(
        SegmentsJson.segments(root),
        SegmentsJson.scales(root),
        new ReasonCatalogue(
            root.optionalObjects("reasons", ManifestReader::reasons),
            root.optionalObjects("reason_groups", ManifestReader::group)),
        root.optionalObject("scorecard", ScorecardJson::read));
  }

  private static Explanation explanation(Fields fields) {
    return new Explanation(file(fields), fields.number("base_value"));
  }

  private static HashedFile file(Fields fields) {
    String file = fields.text("file");
    if (!PLAIN_FILE.matcher(file).matches()) {
      throw new BundleException(fields.at("file") + " '" + file + "' is not a plain file name");
    }
    return new HashedFile(file, fields.text("sha256"));
  }

  private static Optional<Manifest.RetrainingFiles> retraining(Fields root) {
    return root.optionalObject("spec", ManifestReader::file)
        .map(
            spec ->
                new Manifest.RetrainingFiles(
                    spec, root.optionalObject("fitted_rows", ManifestReader::file)));
  }

  private static Map<String, Interval> intervals(Fields model) {
    return model.node().has("intervals")
        ? model.objectsByName(
            "intervals", ends -> new Interval(ends.number("low"), ends.number("high")))
        : Map.of();
  }

  private static FeatureReasons reasons(Fields fields) {
    return new FeatureReasons(
        fields.text("feature"),
        reason(fields.object("below")),
        reason(fields.object("above")),
        reason(fields.object("missing")));
  }

  private static ReasonGroup group(Fields fields) {
    return new ReasonGroup(reason(fields), fields.texts("features"));
  }

  private static ReasonText reason(Fields fields) {
    return new ReasonText(
        fields.text("code"),
        fields.text("sentence"),
        fields.node().has("languages") ? fields.textsByName("languages") : Map.of());
  }

  private static Provenance provenance(Fields fields) {
    return new Provenance(
        fields.text("data_file"),
        fields.text("data_sha256"),
        fields.integer("rows"),
        fields.longInteger("seed"),
        fields.textsByName("parameters"),
        fields.textsByName("versions"));
  }
}
