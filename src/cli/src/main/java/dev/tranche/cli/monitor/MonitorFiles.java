package dev.tranche.cli.monitor;

import dev.tranche.batch.monitor.file.MonitorDocument;
import dev.tranche.training.report.MonitorPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What was found, as {@code monitor.json} and as a page. */
record MonitorFiles(Path folder) {
  private static final String JSON = "monitor.json";
  private static final String PAGE = "monitor.html";

  /** Writes both into the folder, which is made if need be. */
  void write(MonitorDocument document) throws IOException {
    Files.createDirectories(folder);
    Path page = folder.resolve(PAGE + ".part");
    MonitorPage.write(document.tree(), page);
    Path part = folder.resolve(JSON + ".part");
    Files.write(part, document.bytes());
    replace(page, folder.resolve(PAGE));
    replace(part, folder.resolve(JSON));
  }

  private static void replace(Path part, Path file) throws IOException {
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
