package dev.tranche.training.report.document;

import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.training.fit.RiskFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the model card of a risk bundle; the same run gives the same bytes. */
public final class ModelCardWriter {
  public ModelCardWriter() {}

  /**
   * Writes the card, replacing the file if it exists.
   *
   * @param manifest of the bundle that was written
   * @throws IOException if the file cannot be written
   */
  public void write(RiskFit fit, Manifest manifest, Path file) throws IOException {
    Files.writeString(file, IndentedJson.of(ModelCardBuilder.of(fit, manifest)) + "\n");
  }
}
