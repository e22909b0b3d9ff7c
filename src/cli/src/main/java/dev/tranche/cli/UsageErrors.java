package dev.tranche.cli;

import dev.tranche.base.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood: one line, and where to read more. */
final class UsageErrors implements IParameterExceptionHandler {
  private static final int SUGGESTED = 2;

  /** The words of an option or parameter, which picocli writes as the constants' names. */
  private static final Pattern WORDS = Pattern.compile("\\[([^\\]]*)] \\(case-insensitive\\)");

  @Override
  public int handleParseException(ParameterException thrown, String[] arguments) {
    CommandLine command = thrown.getCommandLine();
    ParameterException failure = unknownOption(thrown, arguments).orElse(thrown);
    String text =
        unknownCommand(failure)
            .orElse(String.valueOf(failure.getMessage()).lines().findFirst().orElse("wrong usage"));
    String message =
        WORDS
            .matcher(text)
            .replaceAll(words -> Matcher.quoteReplacement(words.group(1).toLowerCase(Locale.ROOT)));
    RunErrors.tell(
        command.getErr(),
        message
            + suggestion(failure)
            + " (see '"
            + command.getCommandSpec().qualifiedName()
            + " --help')");
    return CommandLine.ExitCode.USAGE;
  }

  /** Picocli calls a misspelt command, with all that follows it, unmatched arguments. */
  private static Optional<String> unknownCommand(ParameterException failure) {
    return failure.getCommandLine().getSubcommands().isEmpty()
            || !(failure instanceof UnmatchedArgumentException unmatched)
            || unmatched.getUnmatched().get(0).startsWith("-")
        ? Optional.empty()
        : Optional.of("there is no command '" + unmatched.getUnmatched().get(0) + "'");
  }

  /**
   * A misspelt option whose value was then taken for a parameter: the option is what is wrong, and
   * picocli complains of the value.
   */
  private static Optional<ParameterException> unknownOption(
      ParameterException failure, String[] arguments) {
    if (!(failure.getArgSpec() instanceof PositionalParamSpec)) {
      return Optional.empty();
    }
    CommandLine command = failure.getCommandLine();
    Set<String> known = command.getCommandSpec().optionsMap().keySet();
    return Arrays.stream(arguments)
        .takeWhile(it -> !it.equals("--"))
        .filter(it -> it.startsWith("--") && !known.contains(it.split("=", 2)[0]))
        .findFirst()
        .map(it -> new UnmatchedArgumentException(command, List.of(it)));
  }

  /** The commands, options or values that are spelt most like what is not known. */
  private static String suggestion(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0).split("=", 2)[0];
      String nearest = NearestName.meant(word, names(failure.getCommandLine(), word));
      if (!nearest.isEmpty()) {
        return nearest;
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
    return Optional.ofNullable(failure.getValue())
        .map(value -> NearestName.meant(value, known(failure)))
        .orElse("");
  }

  /** The options of a command, or the commands below it. */
  private static List<String> names(CommandLine command, String word) {
    return word.startsWith("-")
        ? command.getCommandSpec().optionsMap().keySet().stream()
            .filter(name -> name.startsWith("--"))
            .toList()
        : List.copyOf(command.getSubcommands().keySet());
  }

  /** The values that would be right, or after {@code help} the commands. */
  private static List<String> known(ParameterException failure) {
    ArgSpec argument = failure.getArgSpec();
    if (argument == null) {
      return List.copyOf(failure.getCommandLine().getSubcommands().keySet());
    }
    Iterable<String> values = argument.completionCandidates();
    return values == null
        ? List.of()
        : StreamSupport.stream(values.spliterator(), false)
            .map(value -> value.toLowerCase(Locale.ROOT))
            .toList();
  }

  /** Of an option with its parameter, the name. */
  private static String firstName(String suggestion) {
    return suggestion.split("[ =]", 2)[0];
  }
}
