package dev.tranche.cli.shell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The completions of fish, a line each (<a
 * href="https://fishshell.com/docs/current/cmds/complete.html">its reference</a>). picocli writes
 * such scripts for bash and zsh alone.
 *
 * @param root the command that the others belong to
 */
record FishCompletion(CommandSpec root) {
  String script() {
    return Stream.concat(Stream.of(of(root, "") + " -f"), below(root, "__fish_use_subcommand"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The lines of a command's own words and of those of all commands below it. */
  private Stream<String> below(CommandSpec command, String when) {
    Stream<String> commands =
        command.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .map(it -> of(root, when) + " -a " + it.name() + told(it.usageMessage().description()));
    Stream<String> options = command.options().stream().map(it -> option(it, when));
    Stream<String> values =
        command.positionalParameters().stream()
            .map(it -> of(root, when) + values(it) + told(it.description()));
    Stream<String> deeper =
        command.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .flatMap(it -> below(it, within(it)));
    return Stream.of(commands, options, values, deeper).flatMap(lines -> lines);
  }

  /** The condition that a command has been typed, and none of those below it. */
  private static String within(CommandSpec command) {
    String typed = "__fish_seen_subcommand_from " + command.name();
    Set<String> below = command.subcommands().keySet();
    return below.isEmpty()
        ? typed
        : typed + "; and not __fish_seen_subcommand_from " + String.join(" ", below);
  }

  private static String of(CommandSpec root, String when) {
    return "complete -c " + root.name() + (when.isEmpty() ? "" : " -n " + quoted(when));
  }

  private String option(OptionSpec option, String when) {
    String names =
        Arrays.stream(option.names())
            .map(
                name ->
                    name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.charAt(1))
            .collect(Collectors.joining());
    // Of an option whose words are known fish need not offer files, too.
    String value = option.arity().min() == 0 ? "" : words(option).isEmpty() ? " -r" : " -x";
    return of(root, when) + names + value + values(option) + told(option.description());
  }

  /** What fish offers for an option's value or for a parameter: these words, or files. */
  private static String values(ArgSpec argument) {
    List<String> words = words(argument);
    if (!words.isEmpty()) {
      return " -a " + quoted(String.join(" ", words));
    }
    boolean file = Arrays.asList(argument.auxiliaryTypes()).contains(Path.class);
    return file || argument.type() == Path.class ? " -F" : "";
  }

  private static List<String> words(ArgSpec argument) {
    Iterable<String> words = argument.completionCandidates();
    return words == null
        ? List.of()
        : StreamSupport.stream(words.spliterator(), false)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
  }

  /** The first line of a description; there is room for little more. */
  private static String told(String... description) {
    return description.length == 0 ? "" : " -d " + quoted(description[0]);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
