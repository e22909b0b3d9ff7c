package dev.tranche.cli.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.batch.monitor.MonitorJson;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.RecordedLog;
import dev.tranche.batch.monitor.Verdict;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.json.IndentedJson;
import dev.tranche.training.report.MonitorPage;
import dev.tranche.training.report.document.DocumentJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * What was found, as JSON: {@code monitor.json}, and what {@code --json} prints; and as a page.
 *
 * @param reports by task
 * @param log where it was a log of decisions that was read
 */
record MonitorDocument(Map<Task, MonitorReport> reports, Optional<RecordedLog> log) {
  private static final String FILE = "monitor.json";
  private static final String PAGE = "monitor.html";

  /** The worst of all. */
  Verdict verdict() {
    return MonitorJson.verdict(reports);
  }

  ObjectNode tree() {
    ObjectNode root = MonitorJson.tree(reports);
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
