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
import java.util.OptionalLong;

/**
 * What is done with files.
 *
 * @param counted what rows are counted by, as the summary calls it
 * @param reference by the words that rows are counted under: how many of the training rows, if the
 *     bundle says it
 */
public record FileTask(
    RowAnswers answers, ScoredBy by, String counted, Map<String, OptionalLong> reference) {
  /** Segments are found. */
  public static FileTask segments(Segmenter segmenter) {
    Manifest manifest = segmenter.manifest();
    Map<String, OptionalLong> reference = new LinkedHashMap<>();
    for (Segment segment : manifest.meanings().segments()) {
      reference.put(segment.name(), OptionalLong.of(segment.size()));
    }
    ScoredBy by = ScoredBy.ofSegments(manifest);
    return new FileTask(new AssignedRows(segmenter), by, "segments", reference);
  }

  /** The champion scores. */
  public static FileTask scores(RiskModelSet models, Explain explain) {
    Map<String, OptionalLong> reference = new LinkedHashMap<>();
    Arrays.stream(Decision.values())
        .forEach(decision -> reference.put(decision.word(), OptionalLong.empty()));
    return new FileTask(
        new ScoreAnswers(models.champion(), explain),
        ScoredBy.of(models.champion(), models.policyHash()),
        "decisions",
        reference);
  }
}
