package dev.tranche.cli.docs;

import dev.tranche.cli.Tranche;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** docs/reference/commands.md is what the commands print. */
class CommandsDocsTest {
  private static final String HEAD =
      """
      # Commands

      Each command as its `--help` prints it. In the project's folder they are called as `./tranche COMMAND`, of a release as
      `bin/tranche COMMAND`. `tranche man --out ~/.local/share/man/man1` writes manual pages, `source <(tranche completion)` has
      bash and zsh complete commands and options, `tranche completion fish` writes the same for fish.

      Errors are lines on standard error that begin with `tranche: `. On a terminal words are coloured, unless `NO_COLOR`
      is set, and a long step shows a bar, with the time left where it is known. This page is written from the program, and a test compares it.
      """;

  @Test
  void thePageHasEveryCommandAsItIs() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    add(Tranche.commandLine(), page);
    WrittenDocs.assertPage("commands.md", page.toString());
  }

  private static void add(CommandLine line, StringBuilder page) {
    if (line.getCommandName().equals("help")) {
      return;
    }
    page.append("\n## ").append(line.getCommandSpec().qualifiedName()).append("\n\n```\n");
    line.getUsageMessage(Ansi.OFF)
        .lines()
        .map(String::stripTrailing)
        .forEach(text -> page.append(text).append('\n'));
    page.append("```\n");
    line.getSubcommands().values().forEach(below -> add(below, page));
  }
}
