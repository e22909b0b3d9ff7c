package dev.tranche.training.report.document;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.segments.SegmentsFit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a training run found out and made.
 *
 * @param files every file written
 * @param removed names of files that told of bundles now replaced
 * @param warnings what the reader should know beside what the fits warn of, a sentence each
 */
public record RunResult(
    Optional<Trained<RiskFit>> risk,
    Optional<Trained<SegmentsFit>> segments,
    List<Path> files,
    List<String> removed,
    List<String> warnings) {
  public RunResult {
    files = List.copyOf(files);
    removed = List.copyOf(removed);
    warnings = List.copyOf(warnings);
  }

  /**
   * One task of the run.
   *
   * @param bundle that was written
   */
  public record Trained<F>(F fit, Bundle bundle) {}
}
