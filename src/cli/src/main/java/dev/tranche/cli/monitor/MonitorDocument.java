package dev.tranche.cli.monitor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.RecordedLog;
import dev.tranche.batch.monitor.Verdict;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.report.MonitorPage;
import dev.tranche.training.report.document.DocumentJson;
import dev.tranche.training.report.document.IndentedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was found, as JSON: {@code monitor.json}, and what {@code --json} prints; and as a page.
 *
 * @param reports by task
 * @param log where it was a log of decisions that was read
 */
record MonitorDocument(Map<Task, MonitorReport> reports, Optional<RecordedLog> log) {
  private static final int FORMAT = 1;
  private static final String FILE = "monitor.json";
  private static final String PAGE = "monitor.html";

  /** The worst of all. */
  Verdict verdict() {
    return reports.values().stream()
        .map(MonitorReport::verdict)
        .max(Verdict::compareTo)
        .orElse(Verdict.STABLE);
  }

  ObjectNode tree() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT).put("verdict", verdict().name().toLowerCase(Locale.ROOT));
    reports.forEach((task, report) -> root.set(task.folder(), new DocumentJson().tree(report)));
    log.ifPresent(found -> root.set("records", new DocumentJson().tree(found)));
    return root;
  }

  /** Writes both into a folder, which is made if need be. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    ObjectNode tree = tree();
    Path page = folder.resolve(PAGE + ".part");
    MonitorPage.write(tree, page);
    Path part = folder.resolve(FILE + ".part");
    Files.writeString(part, IndentedJson.of(tree) + "\n");
    replace(page, folder.resolve(PAGE));
    replace(part, folder.resolve(FILE));
  }

  private static void replace(Path part, Path file) throws IOException {
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
