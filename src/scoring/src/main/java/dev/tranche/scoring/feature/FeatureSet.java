package dev.tranche.scoring.feature;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The columns that graphs take, and the features that models see in them. Immutable. */
public final class FeatureSet {
  private final List<Feature> inputs;
  private final List<DerivedFeature> derived;
  private final List<Feature> ofModels;
  private final List<String> names;

  /**
   * Of columns and what is made of them.
   *
   * @param derived features that the graphs compute from {@code inputs}
   */
  public FeatureSet(List<Feature> inputs, List<DerivedFeature> derived) {
    this.inputs = List.copyOf(inputs);
    this.derived = List.copyOf(derived);
    this.ofModels =
        Stream.concat(
                inputs.stream().filter(feature -> !feature.isDate()),
                derived.stream().map(DerivedFeature::values))
            .toList();
    this.names = ofModels.stream().map(Feature::name).toList();
  }

  /** Of columns alone. */
  public FeatureSet(List<Feature> inputs) {
    this(inputs, List.of());
  }

  /** The columns, in the order in which graphs take them. */
  public List<Feature> inputs() {
    return inputs;
  }

  /** The features made of columns. */
  public List<DerivedFeature> derived() {
    return derived;
  }

  /** What models see: the columns but for dates, then the derived features. */
  public List<Feature> ofModels() {
    return ofModels;
  }

  /** The names of {@link #ofModels}. */
  public List<String> names() {
    return names;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeatureSet that
        && inputs.equals(that.inputs)
        && derived.equals(that.derived);
  }

  @Override
  public int hashCode() {
    return Objects.hash(inputs, derived);
  }

  @Override
  public String toString() {
    return "FeatureSet" + inputs + derived;
  }
}
