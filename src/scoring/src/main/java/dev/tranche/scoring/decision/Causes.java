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
  private final int[][] given;
  private final int[] shown;
  private final List<FeatureReasons> catalogue;
  private final List<Cause> causes;

  Causes(Manifest manifest) {
    this.features = manifest.features().ofModels();
    this.derived = manifest.features().derived();
    this.names = features.stream().map(Feature::name).toList();
    List<String> inputs = manifest.features().inputs().stream().map(Feature::name).toList();
    this.given =
        IntStream.range(0, names.size())
            .mapToObj(f -> columns(f).stream().mapToInt(inputs::indexOf).toArray())
            .toArray(int[][]::new);
    this.shown = IntStream.range(0, names.size()).map(this::shown).toArray();
    this.catalogue = manifest.meanings().reasons().reasons();
    this.causes = causes(manifest);
  }

  private List<Cause> causes(Manifest manifest) {
    Set<String> grouped = new HashSet<>();
    List<Cause> causes = new ArrayList<>();
    for (ReasonGroup group : manifest.meanings().reasons().groups()) {
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
      if (!grouped.contains(names.get(f)) && shown[f] == f) {
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
        int feature = shown[strongest];
        ReasonText text = cause.text().orElseGet(() -> text(feature, row));
        String name = names.get(feature);
        candidates.add(new Candidate(new Reason(text, name, sum), cause.inputs()));
      }
    }
    candidates.sort(STRONGEST);
    return candidates;
  }

  /** The feature, and the one that tells whether it is missing, if there is one. */
  private IntStream withMissing(int feature) {
    return IntStream.range(0, names.size()).filter(f -> f == feature || shown[f] == feature);
  }

  /** The feature, or what it tells the missing values of; of a date what is made of that. */
  private int shown(int feature) {
    if (!tellsMissing(feature)) {
      return feature;
    }
    String column = columns(feature).get(0);
    return IntStream.range(0, names.size())
        .filter(f -> !tellsMissing(f) && columns(f).contains(column))
        .findFirst()
        .orElse(feature);
  }

  private boolean tellsMissing(int feature) {
    return made(feature).filter(made -> made.derivation().tellsMissing()).isPresent();
  }

  /** How a feature is made of others; those that are come last. */
  private Optional<DerivedFeature> made(int feature) {
    int first = features.size() - derived.size();
    return feature < first ? Optional.empty() : Optional.of(derived.get(feature - first));
  }

  /** What a customer gives, of which the feature is or is made. */
  private List<String> columns(int feature) {
    return made(feature).map(DerivedFeature::columns).orElse(List.of(names.get(feature)));
  }

  /** Their places among what customers give. */
  private int[] inputs(int[] members) {
    return IntStream.of(members).flatMap(f -> IntStream.of(given[f])).distinct().toArray();
  }

  private ReasonText text(int feature, Row row) {
    FeatureReasons reasons = catalogue.get(feature);
    Optional<DerivedFeature> made = made(feature);
    if (made.isPresent()) {
      float[] operands = new float[given[feature].length];
      for (int i = 0; i < operands.length; i++) {
        operands[i] = row.numbers()[given[feature][i]];
      }
      return reasons.forNumber(made.get().values(), made.get().derivation().value(operands));
    }
    int input = given[feature][0];
    return features.get(feature) instanceof Feature.Numeric numeric
        ? reasons.forNumber(numeric, row.numbers()[input])
        : reasons.forCategory(row.texts()[input]);
  }
}
