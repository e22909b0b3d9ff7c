package dev.tranche.batch.monitor.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.RecordedLog;
import dev.tranche.batch.monitor.Verdict;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.json.IndentedJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was found, as the JSON of {@code monitor.json}: the same for the same file, bundles and
 * limits; no times.
 *
 * @param reports by task
 * @param log where it was a log of decisions that was read
 */
public record MonitorDocument(Map<Task, MonitorReport> reports, Optional<RecordedLog> log) {
  private static final int FORMAT = 1;

  public MonitorDocument {
    reports = Map.copyOf(reports);
  }

  /** The worst of all. */
  public Verdict verdict() {
    return reports.values().stream()
        .map(MonitorReport::verdict)
        .max(Verdict::compareTo)
        .orElse(Verdict.STABLE);
  }

  /** All of it. */
  public ObjectNode tree() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT).put("verdict", verdict().name().toLowerCase(Locale.ROOT));
    new TreeMap<>(reports)
        .forEach((task, report) -> MonitorReportJson.add(report, root.putObject(task.folder())));
    log.ifPresent(found -> MonitorReportJson.add(found, root.putObject("records")));
    return root;
  }

  /** The same as text, indented, in UTF-8; the same bytes on every platform. */
  public byte[] bytes() {
    return (IndentedJson.of(tree()) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
