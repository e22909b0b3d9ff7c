package dev.tranche.scoring.decision;

import dev.tranche.scoring.bundle.Feature;
import dev.tranche.scoring.bundle.FeatureReasons;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ReasonGroup;
import dev.tranche.scoring.bundle.ReasonText;
import dev.tranche.scoring.record.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Picks the reasons to give a customer: what raises the risk most. Regulation B's commentary (12
 * CFR 1002.9(b)(2)) finds more than four of little help. Immutable.
 */
final class AdverseReasons {
  static final int MOST = 4;

  /** What raises the risk most comes first, equals by name. */
  private static final Comparator<Reason> STRONGEST =
      Comparator.comparing(Reason::contribution).reversed().thenComparing(Reason::feature);

  /** Features that are given as one reason; most are alone. */
  private record Cause(int[] features, Optional<ReasonText> text) {}

  private final List<Feature> features;
  private final List<FeatureReasons> catalogue;
  private final List<Cause> causes;

  AdverseReasons(Manifest manifest) {
    this.features = manifest.features();
    this.catalogue = manifest.reasons().reasons();
    this.causes = causes(manifest);
  }

  private static List<Cause> causes(Manifest manifest) {
    List<String> names = manifest.features().stream().map(Feature::name).toList();
    Map<Integer, ReasonGroup> groups = new HashMap<>();
    List<Cause> causes = new ArrayList<>();
    for (ReasonGroup group : manifest.reasons().groups()) {
      int[] members = group.features().stream().mapToInt(names::indexOf).toArray();
      for (int member : members) {
        groups.put(member, group);
      }
      causes.add(new Cause(members, Optional.of(group.text())));
    }
    for (int f = 0; f < names.size(); f++) {
      if (!groups.containsKey(f)) {
        causes.add(new Cause(new int[] {f}, Optional.empty()));
      }
    }
    return causes;
  }

  /**
   * Why the risk is raised.
   *
   * @param contributions to the margin, one per feature
   */
  List<Reason> of(Row row, float[] contributions) {
    List<Reason> reasons = new ArrayList<>();
    for (Cause cause : causes) {
      int strongest = cause.features()[0];
      float sum = 0;
      for (int f : cause.features()) {
        sum += contributions[f];
        strongest = contributions[f] > contributions[strongest] ? f : strongest;
      }
      if (sum > 0) {
        int feature = strongest;
        ReasonText text = cause.text().orElseGet(() -> text(feature, row));
        reasons.add(new Reason(text.code(), features.get(feature).name(), text.sentence(), sum));
      }
    }
    reasons.sort(STRONGEST);
    return List.copyOf(reasons.subList(0, Math.min(MOST, reasons.size())));
  }

  private ReasonText text(int feature, Row row) {
    FeatureReasons reasons = catalogue.get(feature);
    return features.get(feature) instanceof Feature.Numeric numeric
        ? reasons.forNumber(numeric, row.numbers()[feature])
        : reasons.forLevel(row.texts()[feature]);
  }
}
