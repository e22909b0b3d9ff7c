package dev.tranche.scoring.bundle.reference;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.HashedFile;
import java.util.List;
import java.util.Optional;

/**
 * What later rows are compared with. What the manifest says already is not said again: shares of
 * segments, ranges, metrics.
 *
 * @param rows of the training part
 * @param columns of the features that models see, but for those that tell whether another is
 *     missing
 * @param score of risk bundles
 */
public record TrainingReference(
    long rows, List<ReferenceColumn> columns, Optional<ScoreReference> score) {
  /** Name of its file in a bundle. */
  public static final String FILE = "reference.json";

  public TrainingReference {
    columns = List.copyOf(columns);
  }

  /**
   * What there is in a risk bundle besides.
   *
   * @param costs if the spec gives some
   * @param protectedAttributes which files may have beside the features
   */
  public record ScoreReference(
      ReferenceScores scores,
      ReferenceLabels labels,
      Optional<ErrorCosts> costs,
      List<ProtectedAttribute> protectedAttributes) {
    public ScoreReference {
      protectedAttributes = List.copyOf(protectedAttributes);
    }
  }

  /**
   * That of a bundle, whose hash is checked.
   *
   * @throws BundleException if the file is missing or altered, or the bundle is of before there was
   *     one
   */
  public static TrainingReference of(Bundle bundle) {
    HashedFile file =
        bundle
            .manifest()
            .models()
            .reference()
            .orElseThrow(
                () ->
                    new BundleException(
                        "the "
                            + bundle.manifest().task().folder()
                            + " bundle "
                            + bundle.manifest().version()
                            + " does not say what its training rows are like; train it again"));
    return ReferenceJson.read(bundle.graphs().apply(file));
  }
}
