package dev.tranche.segmentation.file.retrain;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleLocation;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Task;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The models that others may follow.
 *
 * @param folder holds {@code risk/}, and {@code segments/} if there are any
 * @param by the risk models, for records
 */
public record ReplaceableModels(Path folder, ScoredBy by) {
  /**
   * Finds them and checks those of risk. Without a name they are a layer's; those that came with
   * the function were trained on nobody's customers.
   *
   * @throws BundleException if there are none, or they must not be used
   */
  static ReplaceableModels find(Optional<Path> named) {
    Path folder = named.orElse(BundleLocation.LAYER);
    Bundle bundle = Bundle.load(folder.resolve(Task.RISK.folder()), Task.RISK);
    Manifest manifest = bundle.manifest();
    return new ReplaceableModels(
        folder,
        new ScoredBy(
            manifest.version(),
            manifest.models().champion(),
            bundle.policy().map(policy -> policy.version()).orElse(""),
            bundle.policyHash(),
            false));
  }
}
