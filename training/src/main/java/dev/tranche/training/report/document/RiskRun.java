package dev.tranche.training.report.document;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelCard;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.report.explain.RiskExplanation;
import dev.tranche.training.report.markdown.ModelCardMarkdown;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A run of risk training.
 *
 * @param manifest of the bundle that was made, with the models' metrics
 * @param policy that came with it
 * @param findings what the bundle does not tell
 */
public record RiskRun(Manifest manifest, Policy policy, RiskFindings findings) {
  /** What was fitted, and the bundle that was made of it. */
  public static RiskRun of(RiskFit fit, Bundle bundle, RiskExplanation explanation) {
    return new RiskRun(
        bundle.manifest(),
        bundle.policy().orElseThrow(),
        RiskFindings.of(fit, bundle, explanation));
  }

  /** The run as the document that comes with the bundle. */
  public ModelCard card() {
    return new ModelCard(manifest, policy, new DocumentJson().tree(findings));
  }

  /** Writes the document into the bundle's folder, for programs and for people. */
  public void writeCard(Path folder) throws IOException {
    ModelCard card = card();
    card.write(folder);
    new ModelCardMarkdown(card).write(folder);
  }
}
