package dev.tranche.scoring.bundle;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.reason.ReasonCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code manifest.json} says of a bundle.
 *
 * @param version the first 16 hexadecimal digits of the SHA-256 of the manifest's own text with an
 *     empty version; as the manifest holds the models' hashes, it names the whole content
 * @param champion name of the model that answers unless another is asked for
 * @param segments empty in a risk bundle
 * @param reasons what a raised risk is called; empty if no model gives reasons
 * @param scorecard of risk bundles; earlier ones lack it
 * @param derived features that the graphs compute from {@code features}, which they come after
 */
public record Manifest(
    String version,
    Task task,
    List<Feature> features,
    List<ModelFile> models,
    String champion,
    List<Segment> segments,
    ReasonCatalogue reasons,
    Provenance provenance,
    Optional<Scorecard> scorecard,
    List<DerivedFeature> derived) {
  /** The manifest format that this code reads and writes. */
  public static final int FORMAT = 2;

  /** The version of a manifest that has not been sealed yet. */
  public static final String UNSEALED = "";

  public Manifest {
    features = List.copyOf(features);
    models = List.copyOf(models);
    segments = List.copyOf(segments);
    derived = List.copyOf(derived);
  }

  /** A bundle without derived features. */
  public Manifest(
      String version,
      Task task,
      List<Feature> features,
      List<ModelFile> models,
      String champion,
      List<Segment> segments,
      ReasonCatalogue reasons,
      Provenance provenance,
      Optional<Scorecard> scorecard) {
    this(
        version,
        task,
        features,
        models,
        champion,
        segments,
        reasons,
        provenance,
        scorecard,
        List.of());
  }

  /** What the models see: the features but for dates, then the derived ones. */
  public List<Feature> modelFeatures() {
    return Stream.concat(
            features.stream().filter(feature -> !feature.isDate()),
            derived.stream().map(DerivedFeature::values))
        .toList();
  }

  /** A bundle without reasons and scorecard. */
  public Manifest(
      String version,
      Task task,
      List<Feature> features,
      List<ModelFile> models,
      String champion,
      List<Segment> segments,
      Provenance provenance) {
    this(
        version,
        task,
        features,
        models,
        champion,
        segments,
        ReasonCatalogue.EMPTY,
        provenance,
        Optional.empty());
  }

  /** Throws {@link BundleException} if the bundle has no such model. */
  public ModelFile model(String name) {
    return models.stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new BundleException("the bundle has no model named '" + name + "'"));
  }

  Manifest withVersion(String newVersion) {
    return new Manifest(
        newVersion,
        task,
        features,
        models,
        champion,
        segments,
        reasons,
        provenance,
        scorecard,
        derived);
  }
}
