package dev.tranche.scoring.decision;

import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.reason.FeatureReasons;
import dev.tranche.scoring.reason.ReasonGroup;
import dev.tranche.scoring.reason.ReasonText;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What may raise a customer's risk: each feature alone, or a group of them. Immutable. */
final class Causes {
  /** What raises the risk most comes first, equals by name. */
  private static final Comparator<Candidate> STRONGEST =
      Comparator.comparing((Candidate candidate) -> candidate.reason().contribution())
          .reversed()
          .thenComparing(candidate -> candidate.reason().feature());

  /**
   * What raises one customer's risk.
   *
   * @param features the indices of those it is about; of a derived one, of those it is made of
   */
  record Candidate(Reason reason, int[] features) {}

  private record Cause(int[] features, int[] inputs, Optional<ReasonText> text) {}

  private final List<Feature> features;
  private final List<DerivedFeature> derived;
  private final List<String> names;
  private final List<FeatureReasons> catalogue;
  private final List<Cause> causes;

  Causes(Manifest manifest) {
    this.features = manifest.features();
    this.derived = manifest.derived();
    this.names = manifest.modelFeatures().stream().map(Feature::name).toList();
    this.catalogue = manifest.reasons().reasons();
    this.causes = causes(manifest);
  }

  private List<Cause> causes(Manifest manifest) {
    Set<String> grouped = new HashSet<>();
    List<Cause> causes = new ArrayList<>();
    for (ReasonGroup group : manifest.reasons().groups()) {
      grouped.addAll(group.features());
      int[] members =
          group.features().stream()
              .mapToInt(names::indexOf)
              .flatMap(this::withMissing)
              .distinct()
              .toArray();
      causes.add(new Cause(members, inputs(members), Optional.of(group.text())));
    }
    for (int f = 0; f < names.size(); f++) {
      if (!grouped.contains(names.get(f)) && column(f) == f) {
        int[] alone = withMissing(f).toArray();
        causes.add(new Cause(alone, inputs(alone), Optional.empty()));
      }
    }
    return causes;
  }

  /**
   * Whatever raises the risk, the strongest first.
   *
   * @param contributions to the margin, one per feature
   */
  List<Candidate> of(Row row, float[] contributions) {
    List<Candidate> candidates = new ArrayList<>();
    for (Cause cause : causes) {
      int strongest = cause.features()[0];
      float sum = 0;
      for (int f : cause.features()) {
        sum += contributions[f];
        strongest = contributions[f] > contributions[strongest] ? f : strongest;
      }
      if (sum > 0) {
        int feature = column(strongest);
        ReasonText text = cause.text().orElseGet(() -> text(feature, row));
        String name = names.get(feature);
        candidates.add(
            new Candidate(new Reason(text.code(), name, text.sentence(), sum), cause.inputs()));
      }
    }
    candidates.sort(STRONGEST);
    return candidates;
  }

  /** The feature, and the one that tells whether it is missing, if there is one. */
  private IntStream withMissing(int feature) {
    return IntStream.range(0, names.size()).filter(f -> f == feature || column(f) == feature);
  }

  /** The feature, or what it tells the missing values of. */
  private int column(int feature) {
    return feature >= features.size()
            && derived.get(feature - features.size()).derivation().tellsMissing()
        ? names.indexOf(derived.get(feature - features.size()).columns().get(0))
        : feature;
  }

  /** The features a customer gives, of which those are or are made. */
  private int[] inputs(int[] members) {
    return IntStream.of(members).flatMap(this::inputs).distinct().toArray();
  }

  private IntStream inputs(int member) {
    if (member < features.size()) {
      return IntStream.of(member);
    }
    return derived.get(member - features.size()).columns().stream().mapToInt(names::indexOf);
  }

  private ReasonText text(int feature, Row row) {
    FeatureReasons reasons = catalogue.get(feature);
    if (feature >= features.size()) {
      DerivedFeature made = derived.get(feature - features.size());
      float[] operands = new float[made.columns().size()];
      for (int i = 0; i < operands.length; i++) {
        operands[i] = row.numbers()[names.indexOf(made.columns().get(i))];
      }
      return reasons.forNumber(made.values(), made.derivation().value(operands));
    }
    return features.get(feature) instanceof Feature.Numeric numeric
        ? reasons.forNumber(numeric, row.numbers()[feature])
        : reasons.forCategory(row.texts()[feature]);
  }
}
