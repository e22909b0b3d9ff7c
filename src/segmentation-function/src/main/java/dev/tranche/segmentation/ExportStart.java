package dev.tranche.segmentation;

import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.segmentation.file.FileSettings;
import dev.tranche.segmentation.file.monitor.MonitoredModels;
import dev.tranche.segmentation.file.retrain.ReplaceableModels;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Opens the bundle of the function that is exported, and no other, while Lambda initialises it, so
 * that no request waits for it.
 */
@Singleton
final class ExportStart {
  private static final String SEGMENT_FILE = "segmentFile";
  private static final String SCORE_FILE = "scoreFile";
  private static final String MONITOR_FILE = "monitorFile";
  private static final String RETRAIN = "retrain";
  private static final List<String> FILES =
      List.of(SEGMENT_FILE, SCORE_FILE, MONITOR_FILE, RETRAIN);

  void start(
      @Observes StartupEvent event,
      SmallRyeConfig config,
      Instance<Segmenter> segmenter,
      Instance<RiskModelSet> models,
      Instance<FileSettings> files,
      Instance<MonitoredModels> monitored,
      Instance<ReplaceableModels> replaceable) {
    String export = config.getValue("quarkus.funqy.export", String.class);
    if (FILES.contains(export)) {
      Object unusedSettings = files.get();
    }
    Object unusedModels =
        switch (export) {
          case SCORE_FILE -> models.get();
          case MONITOR_FILE -> monitored.get();
          case RETRAIN -> replaceable.get();
          default -> segmenter.get();
        };
  }
}
