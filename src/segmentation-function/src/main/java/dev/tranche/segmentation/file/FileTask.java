package dev.tranche.segmentation.file;

import dev.tranche.batch.score.ScoreAnswers;
import dev.tranche.batch.segment.AssignedRows;
import dev.tranche.batch.stream.RowAnswers;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.segment.Segment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.rule.Decision;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is done with files.
 *
 * @param counted what rows are counted by, as the summary calls it
 * @param shares by the words that rows are counted under: the share among the training rows, if the
 *     bundle says it
 */
public record FileTask(
    RowAnswers answers, ScoredBy by, String counted, Map<String, OptionalDouble> shares) {
  /** Segments are found. */
  public static FileTask segments(Segmenter segmenter) {
    Manifest manifest = segmenter.manifest();
    Map<String, OptionalDouble> shares = new LinkedHashMap<>();
    for (Segment segment : manifest.meanings().segments()) {
      shares.put(
          segment.name(),
          segment.reference().stream().mapToDouble(reference -> reference.share()).findFirst());
    }
    ScoredBy by = ScoredBy.ofSegments(manifest);
    return new FileTask(new AssignedRows(segmenter), by, "segments", shares);
  }

  /** The champion scores. */
  public static FileTask scores(RiskModelSet models, Explain explain) {
    Map<String, OptionalDouble> shares = new LinkedHashMap<>();
    Arrays.stream(Decision.values())
        .forEach(decision -> shares.put(decision.word(), OptionalDouble.empty()));
    return new FileTask(
        new ScoreAnswers(models.champion(), explain),
        ScoredBy.of(models.champion(), models.policyHash()),
        "decisions",
        shares);
  }
}
