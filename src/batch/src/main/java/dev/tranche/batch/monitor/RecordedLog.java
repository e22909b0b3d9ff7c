package dev.tranche.batch.monitor;

import dev.tranche.batch.monitor.tally.RecordCounts;
import dev.tranche.batch.replay.LogFile;
import dev.tranche.batch.stream.CountedFile;
import dev.tranche.scoring.audit.DecisionRecordReader;
import dev.tranche.scoring.audit.LogLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a log of decision records tells beside scores and decisions.
 *
 * @param decisions of the bundle's champion
 * @param otherBundles records of other bundles, left out
 * @param advisory records of models that decide nothing, left out
 * @param refusals requests that were refused
 * @param unreadable records that are torn or altered
 * @param warnings the most frequent first
 */
public record RecordedLog(
    long decisions,
    long otherBundles,
    long advisory,
    long refusals,
    long unreadable,
    List<WarningShare> warnings) {
  public RecordedLog {
    warnings = List.copyOf(warnings);
  }

  /**
   * How often there was a warning.
   *
   * @param share of the decisions
   */
  public record WarningShare(String feature, String code, long decisions, double share) {}

  /**
   * Reads a log, gzipped or not, whatever else is in it.
   *
   * @throws dev.tranche.base.InputException if the file is none that can be read
   */
  public static void read(Path log, DecisionRecordReader reader, RecordCounts counts)
      throws IOException {
    try (LogFile lines = LogFile.open(log)) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        LogLine found = reader.read(line.get());
        if (found instanceof LogLine.Decided decided) {
          counts.add(decided.decision());
        } else if (found instanceof LogLine.Refused) {
          counts.addRefusal();
        } else if (found instanceof LogLine.Unreadable) {
          counts.addUnreadable();
        }
      }
    }
  }

  /** What was counted. */
  public static RecordedLog of(RecordCounts counts) {
    long decisions = counts.tallies().whole().customers();
    List<WarningShare> warnings = new ArrayList<>();
    counts
        .warnings()
        .forEach(
            (feature, codes) ->
                codes.forEach(
                    (code, count) ->
                        warnings.add(
                            new WarningShare(
                                feature, code, count, (double) count / Math.max(1, decisions)))));
    warnings.sort((one, other) -> Long.compare(other.decisions(), one.decisions()));
    return new RecordedLog(
        decisions,
        counts.others(),
        counts.advisory(),
        counts.refusals(),
        counts.unreadable(),
        warnings);
  }

  /** The records as rows of a file. */
  public CountedFile rows() {
    return new CountedFile(
        decisions + unreadable,
        unreadable,
        0,
        unreadable == 0 ? Map.of() : Map.of("record unreadable", unreadable));
  }
}
