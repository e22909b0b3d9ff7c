package dev.tranche.segmentation;

import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.segmentation.file.FileSettings;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/**
 * Opens the bundle of the function that is exported, and no other, while Lambda initialises it, so
 * that no request waits for it.
 */
@Singleton
final class ExportStart {
  private static final String SEGMENT_FILE = "segmentFile";
  private static final String SCORE_FILE = "scoreFile";

  void start(
      @Observes StartupEvent event,
      SmallRyeConfig config,
      Instance<Segmenter> segmenter,
      Instance<RiskModelSet> models,
      Instance<FileSettings> files) {
    String export = config.getValue("quarkus.funqy.export", String.class);
    if (export.equals(SCORE_FILE) || export.equals(SEGMENT_FILE)) {
      Object unusedSettings = files.get();
    }
    Object unusedModels = export.equals(SCORE_FILE) ? models.get() : segmenter.get();
  }
}
