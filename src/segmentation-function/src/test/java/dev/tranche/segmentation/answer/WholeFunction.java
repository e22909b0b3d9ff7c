package dev.tranche.segmentation.answer;

import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.LoggedLines;
import dev.tranche.scoring.bundle.PolicySource;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.function.FailureLog;
import dev.tranche.scoring.function.FunctionFolder;
import dev.tranche.scoring.request.RequestLimits;
import dev.tranche.scoring.request.RequestReader;
import dev.tranche.segmentation.event.EventReader;
import dev.tranche.segmentation.model.SegmentationSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The function with the default bundle, without Quarkus around it. */
record WholeFunction(SegmentAnswers answers, Segmenter segmenter, LoggedLines log)
    implements AutoCloseable {
  static WholeFunction open() {
    Path models = Path.of("target/default-bundle/models");
    var settings =
        new SegmentationSettings(Optional.of(models), RequestLimits.SEGMENTATION, false, true);
    Segmenter segmenter =
        Segmenter.open(
            FunctionFolder.find().open(settings.models(), Task.SEGMENTS, PolicySource.OF_BUNDLE));
    LoggedLines lines = LoggedLines.open();
    JsonLog log = new JsonLog(lines);
    List<Feature> features = segmenter.manifest().features().inputs();
    SegmentAnswers answers =
        new SegmentAnswers(
            new EventReader(new RequestReader(features, settings.limits())),
            segmenter,
            settings,
            new AssignmentLog(settings, segmenter, log),
            new FailureLog(log));
    return new WholeFunction(answers, segmenter, lines);
  }

  List<String> features() {
    return segmenter.manifest().features().inputs().stream().map(Feature::name).toList();
  }

  @Override
  public void close() {
    segmenter.close();
  }
}
