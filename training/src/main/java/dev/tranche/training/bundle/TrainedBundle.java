package dev.tranche.training.bundle;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.HashedFile;
import dev.tranche.scoring.bundle.Manifest.RetrainingFiles;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.spec.SegmentsSpec;
import dev.tranche.training.spec.SpecReader;
import java.nio.file.Path;

/** A bundle that is to be trained again, and what it keeps for that. Every hash is checked. */
public record TrainedBundle(Bundle bundle, Path folder) {
  /**
   * The one in a folder of models.
   *
   * @throws BundleException if there is none, or something in it is missing or altered
   */
  public static TrainedBundle load(Path models, Task task) {
    Path folder = models.resolve(task.folder());
    return new TrainedBundle(Bundle.load(folder, task), folder);
  }

  private RetrainingFiles files() {
    return bundle
        .manifest()
        .models()
        .retraining()
        .orElseThrow(
            () ->
                new BundleException(
                    "the "
                        + bundle.manifest().task().folder()
                        + " bundle "
                        + bundle.manifest().version()
                        + " does not say what it was trained with; train it again with its spec"));
  }

  private Path spec() {
    HashedFile spec = files().spec();
    byte[] unusedText = bundle.graphs().apply(spec);
    return folder.resolve(spec.name());
  }

  /** What was asked for; {@link BundleException} if the bundle does not say. */
  public RiskSpec riskSpec() {
    return SpecReader.risk(spec());
  }

  /** Likewise, of segments. */
  public SegmentsSpec segmentsSpec() {
    return SpecReader.segments(spec());
  }

  /** How it was fitted. */
  public FitOptions options() {
    return RiskParameters.repeated(
        bundle.manifest().provenance().parameters(), FitOptions.of(riskSpec().learning()));
  }

  /** The rows that its models were fitted to. */
  public FittedRows fittedRows() {
    return files()
        .fittedRows()
        .map(file -> FittedRows.of(bundle.graphs().apply(file)))
        .orElseThrow(() -> new BundleException(folder + ": does not tell which rows it knows"));
  }
}
