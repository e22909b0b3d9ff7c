package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.segment.AdviceArea;
import dev.tranche.scoring.bundle.segment.FeatureScale;
import dev.tranche.scoring.bundle.segment.Segment;
import dev.tranche.scoring.bundle.segment.SegmentPortrait;
import dev.tranche.scoring.bundle.segment.SegmentReference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a manifest tells of segments, as JSON. */
final class SegmentsJson {
  private static final String SEGMENTS = "segments";
  private static final String SCALES = "scales";
  private static final String PORTRAIT = "portrait";
  private static final String WHO = "who";

  private SegmentsJson() {}

  static List<Segment> segments(Fields root) {
    return root.objects(SEGMENTS, SegmentsJson::segment);
  }

  /** Empty in earlier bundles. */
  static List<FeatureScale> scales(Fields root) {
    return root.optionalObjects(SCALES, SegmentsJson::scale);
  }

  private static Segment segment(Fields fields) {
    return new Segment(
        fields.integer("index"),
        fields.text("name"),
        fields.integer("size"),
        fields.numbers("centroid"),
        fields.optionalObject("reference", SegmentsJson::reference),
        fields.optionalObject(PORTRAIT, SegmentsJson::portrait));
  }

  private static SegmentPortrait portrait(Fields fields) {
    Map<AdviceArea, String> advice = new EnumMap<>(AdviceArea.class);
    for (AdviceArea area : AdviceArea.values()) {
      advice.put(area, fields.text(area.word()));
    }
    return new SegmentPortrait(fields.text(WHO), advice);
  }

  private static SegmentReference reference(Fields fields) {
    return new SegmentReference(fields.number("share"), fields.decimal("distance_p99"));
  }

  private static FeatureScale scale(Fields fields) {
    return new FeatureScale(
        fields.text("feature"),
        fields.number("mean"),
        fields.number("standard_deviation"),
        fields.node().has("log_per_unit") ? fields.number("log_per_unit") : 0);
  }

  /** Throws {@link BundleException} if segments or scales are not those of the manifest. */
  static void check(Manifest manifest) {
    List<Segment> segments = manifest.meanings().segments();
    if (manifest.task() == Task.SEGMENTS && segments.isEmpty()) {
      throw new BundleException("segments is empty");
    }
    for (int k = 0; k < segments.size(); k++) {
      if (segments.get(k).index() != k) {
        throw new BundleException(
            "segments[" + k + "].index must be " + k + ", not " + segments.get(k).index());
      }
    }
    List<String> scaled = manifest.meanings().scales().stream().map(FeatureScale::feature).toList();
    if (!scaled.isEmpty() && !scaled.equals(manifest.features().names())) {
      throw new BundleException(
          "scales must name the features " + manifest.features().names() + ", not " + scaled);
    }
  }

  static void put(ObjectNode root, Manifest.Meanings meanings) {
    ArrayNode segments = root.putArray(SEGMENTS);
    meanings.segments().forEach(segment -> segments.add(tree(segment)));
    if (!meanings.scales().isEmpty()) {
      ArrayNode scales = root.putArray(SCALES);
      meanings.scales().forEach(scale -> scales.add(tree(scale)));
    }
  }

  private static ObjectNode tree(Segment segment) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("index", segment.index());
    node.put("name", segment.name());
    node.put("size", segment.size());
    ObjectNode centroid = node.putObject("centroid");
    segment.centroid().forEach(centroid::put);
    segment
        .reference()
        .ifPresent(
            reference ->
                node.putObject("reference")
                    .put("share", reference.share())
                    .put("distance_p99", reference.distanceP99()));
    segment
        .portrait()
        .ifPresent(
            portrait -> {
              ObjectNode words = node.putObject(PORTRAIT).put(WHO, portrait.who());
              portrait.advice().forEach((area, text) -> words.put(area.word(), text));
            });
    return node;
  }

  private static ObjectNode tree(FeatureScale scale) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("feature", scale.feature());
    node.put("mean", scale.mean());
    node.put("standard_deviation", scale.standardDeviation());
    if (scale.perUnit() > 0) {
      node.put("log_per_unit", scale.perUnit());
    }
    return node;
  }
}
