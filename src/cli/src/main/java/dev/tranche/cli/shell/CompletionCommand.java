package dev.tranche.cli.shell;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script by which a shell completes commands and options. */
@Command(
    name = "completion",
    description = "Prints a script by which a shell completes commands, options and their values.",
    mixinStandardHelpOptions = true,
    footer = {
      "  source <(tranche completion)",
      "  tranche completion fish > ~/.config/fish/completions/tranche.fish"
    })
public final class CompletionCommand implements Callable<Integer> {
  /** Lists of values, which picocli writes as the constants' names and help in small letters. */
  private static final Pattern VALUES = Pattern.compile("(?<=_args=)\\(\"[^)]*\\)");

  /** Whose script. */
  enum Shell {
    BASH,
    ZSH,
    FISH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..1",
      paramLabel = "bash|zsh|fish",
      description = "the shell (default: ${DEFAULT-VALUE}; bash and zsh take the same script)",
      defaultValue = "bash")
  private Shell shell = Shell.BASH;

  @Override
  public Integer call() {
    CommandLine root = command.root().commandLine();
    PrintWriter terminal = command.commandLine().getOut();
    terminal.print(
        shell == Shell.FISH
            ? new FishCompletion(root.getCommandSpec()).script()
            : VALUES
                .matcher(AutoComplete.bash("tranche", root))
                .replaceAll(
                    values -> Matcher.quoteReplacement(values.group().toLowerCase(Locale.ROOT))));
    terminal.flush();
    return 0;
  }
}
