package dev.tranche.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script by which a shell completes commands and options. */
@Command(
    name = "completion",
    description = {
      "Prints a script by which bash or zsh completes commands and options:",
      "  source <(./tranche completion)"
    },
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    PrintWriter terminal = command.commandLine().getOut();
    terminal.print(AutoComplete.bash("tranche", command.root().commandLine()));
    terminal.flush();
    return 0;
  }
}
