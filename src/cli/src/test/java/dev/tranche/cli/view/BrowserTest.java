package dev.tranche.cli.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tranche.base.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
  @TempDir private Path folder;

  @Test
  void opensThePageWithWhatIsNamed() throws Exception {
    Path told = folder.resolve("told");
    Path program = Files.writeString(folder.resolve("browser"), "#!/bin/sh\necho $1 >" + told);
    assumeTrue(program.toFile().setExecutable(true), "no program can be made here");
    Path page = folder.resolve("report.html");
    new Browser(Map.of("BROWSER", program.toString()), "Linux").open(page);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end && (Files.notExists(told) || Files.size(told) == 0)) {
      Thread.sleep(20);
    }
    assertEquals(page.toUri().toString(), Files.readString(told).strip());
  }

  @Test
  void saysWhatToDoWhereThereIsNone() {
    Browser none = new Browser(Map.of("BROWSER", folder.resolve("none").toString()), "Linux");
    String said =
        assertThrows(InputException.class, () -> none.open(Path.of("a.html"))).getMessage();
    assertTrue(said.contains("name one in BROWSER, or open a.html yourself"), said);
  }
}
