package dev.tranche.segmentation.answer;

import dev.tranche.base.thread.ThreadPool;
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
import dev.tranche.segmentation.model.QueueSettings;
import dev.tranche.segmentation.model.SegmentationSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The function with the default bundle, without Quarkus around it. */
public record WholeFunction(
    SegmentAnswers answers, Parts parts, Segmenter segmenter, LoggedLines log)
    implements AutoCloseable {
  /** What answers to messages are made of. */
  public record Parts(EventReader events, SeparateAnswers answers, EventGuard guard) {}

  public static WholeFunction open() {
    Path models = Path.of("target/default-bundle/models");
    var settings =
        new SegmentationSettings(
            Optional.of(models),
            RequestLimits.SEGMENTATION,
            false,
            true,
            new QueueSettings(Optional.empty(), Optional.empty(), 1));
    Segmenter segmenter =
        Segmenter.open(
            FunctionFolder.find().open(settings.models(), Task.SEGMENTS, PolicySource.OF_BUNDLE));
    LoggedLines lines = LoggedLines.open();
    JsonLog log = new JsonLog(lines);
    List<Feature> features = segmenter.manifest().features().inputs();
    EventReader events =
        new EventReader(new RequestReader(features, settings.limits()).withPortraits());
    RowAssigner assigner = new RowAssigner(segmenter);
    AssignmentLog assignments = new AssignmentLog(settings, segmenter, log);
    EventGuard guard = new EventGuard(assignments, new FailureLog(log));
    return new WholeFunction(
        new SegmentAnswers(
            events, segmenter, assigner, settings, assignments, guard, new ThreadPool(2)),
        new Parts(events, new SeparateAnswers(segmenter, assigner, assignments), guard),
        segmenter,
        lines);
  }

  public List<String> features() {
    return segmenter.manifest().features().inputs().stream().map(Feature::name).toList();
  }

  @Override
  public void close() {
    segmenter.close();
  }
}
