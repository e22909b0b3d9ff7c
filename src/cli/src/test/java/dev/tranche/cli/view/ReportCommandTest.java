package dev.tranche.cli.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private Path models;

  @Test
  void saysWhereTheReportIs() throws IOException {
    Path page = models.resolve("risk-report.html");
    Files.writeString(page, "<html><title>Tranche training report</title>");
    Files.writeString(models.resolve("report.html"), "<html><title>Another</title>");
    CommandLineRun run = CommandLineRun.run("report", "--models", models);
    assertEquals(0, run.code(), run.err());
    assertEquals(page.toString(), run.out().strip());
  }

  @Test
  void saysHowToWriteOneWhereThereIsNone() {
    CommandLineRun run = CommandLineRun.run("report", "--models", models);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("holds no report; './tranche train --out " + models), run.err());
  }
}
