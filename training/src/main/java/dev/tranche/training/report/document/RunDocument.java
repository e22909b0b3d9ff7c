package dev.tranche.training.report.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.training.fit.RiskFit;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A training run as one JSON object for other programs: {@code risk}, which is the model card, and
 * {@code segments}, either only if trained; files written and removed, warnings, and seconds.
 */
public final class RunDocument {
  private static final int FORMAT = 2;

  private RunDocument() {}

  /**
   * Sums a run up.
   *
   * @param seconds it took
   */
  public static ObjectNode of(RunResult run, double seconds) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("format", FORMAT);
    Optional<RiskFit> riskFit = run.risk().map(RunResult.Trained::fit);
    run.risk()
        .ifPresent(
            trained ->
                document.set("risk", ModelCardBuilder.of(trained.fit(), trained.bundle()).tree()));
    run.segments()
        .ifPresent(trained -> document.set("segments", SegmentsDocument.of(trained, riskFit)));
    run.files().stream().map(Path::toString).forEach(document.putArray("files")::add);
    run.removed().forEach(document.putArray("removed")::add);
    run.warnings().forEach(document.putArray("warnings")::add);
    document.put("seconds", seconds);
    return document;
  }
}
