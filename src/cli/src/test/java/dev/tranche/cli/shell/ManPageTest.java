package dev.tranche.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.Tranche;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ManPageTest {
  @TempDir private Path folder;
  private Path pages = Path.of("");

  @BeforeEach
  void write() {
    pages = folder.resolve("man1");
    CommandLineRun run = CommandLineRun.run("man", "--out", pages);
    assertEquals(0, run.code(), run.err());
  }

  @Test
  void everyCommandHasAPageWithItsOptionsAndExitCodes() throws IOException {
    assertPages(Tranche.commandLine());
  }

  private void assertPages(CommandLine line) throws IOException {
    String name = line.getCommandSpec().qualifiedName("-");
    String page = Files.readString(pages.resolve(name + ".1"));
    for (String option : line.getCommandSpec().optionsMap().keySet()) {
      assertTrue(page.contains(option.replace("-", "\\-")), name + " " + option);
    }
    assertTrue(page.contains(".SH EXIT STATUS\n.TP\n.B 0\n"), page);
    for (CommandLine below : line.getSubcommands().values()) {
      assertPages(below);
    }
  }

  @Test
  void textIsNothingButText() {
    @Command(name = "odd", version = "odd 1", description = ".P 'quoted' \\fB … é")
    final class Odd {}
    String page = new ManPage(new CommandLine(new Odd()).getCommandSpec()).text();
    assertTrue(page.contains("odd \\- \\&.P \\(aqquoted\\(aq \\efB ... \\[u00E9]\n"), page);
  }

  @Test
  void groffReadsThemWithoutAWarning() throws Exception {
    assumeTrue(
        Stream.of("/usr/bin/groff", "/usr/local/bin/groff")
            .anyMatch(it -> Files.exists(Path.of(it))),
        "groff is not installed");
    try (Stream<Path> all = Files.list(pages)) {
      for (Path page : all.sorted().toList()) {
        assertEquals("", warnings(page), page.toString());
      }
    }
  }

  private String warnings(Path page) throws Exception {
    Path err = folder.resolve("err");
    Process groff =
        new ProcessBuilder(List.of("groff", "-man", "-ww", "-Tutf8", page.toString()))
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(err.toFile())
            .start();
    assertTrue(groff.waitFor(30, TimeUnit.SECONDS), "groff does not end");
    return Files.readString(err);
  }
}
