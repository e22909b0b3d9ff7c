package dev.tranche.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What the help of every command has: the version, the exit codes, and a heading of examples. */
final class CommandHelp {
  private static final Map<String, String> EXIT_CODES =
      Map.of(
          "0", "all went well",
          "1", "an error of this program; please report it",
          "2", "what it was given is wrong; standard error says what, and what to do");

  private CommandHelp() {}

  /** Completes what the annotations of a command and of those below it say. */
  static void complete(CommandLine line) {
    UsageMessageSpec help = line.getCommandSpec().usageMessage();
    // What a command says of its own codes counts more.
    Map<String, String> codes = new TreeMap<>(EXIT_CODES);
    codes.putAll(help.exitCodeList());
    help.exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
    if (help.footer().length > 0) {
      help.footerHeading("%nExamples:%n");
    }
    line.getCommandSpec().versionProvider(new Version());
    line.getSubcommands().values().forEach(CommandHelp::complete);
  }
}
