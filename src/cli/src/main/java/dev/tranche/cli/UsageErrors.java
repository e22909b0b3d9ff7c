package dev.tranche.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood: one line, and where to read more. */
final class UsageErrors implements IParameterExceptionHandler {
  private static final int SUGGESTED = 2;

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("wrong usage");
    command
        .getErr()
        .println(
            "tranche: "
                + message
                + suggestion(failure)
                + " (see '"
                + command.getCommandSpec().qualifiedName()
                + " --help')");
    return CommandLine.ExitCode.USAGE;
  }

  /** The commands or options that are spelt most like what is not known. */
  private static String suggestion(ParameterException failure) {
    if (!(failure instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    String alike =
        unmatched.getSuggestions().stream()
            .map(UsageErrors::firstName)
            .distinct()
            .limit(SUGGESTED)
            .map(name -> "'" + name + "'")
            .collect(Collectors.joining(" or "));
    return alike.isEmpty() ? "" : "; did you mean " + alike + "?";
  }

  /** Of an option with its parameter, the name. */
  private static String firstName(String suggestion) {
    return suggestion.split("[ =]", 2)[0];
  }
}
