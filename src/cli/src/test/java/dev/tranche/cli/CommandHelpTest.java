package dev.tranche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CommandHelpTest {
  private static final Pattern COMMAND = Pattern.compile("tranche ([^>)]*)");

  /** Every command but picocli's own help. */
  private static List<CommandLine> commands() {
    List<CommandLine> found = new ArrayList<>();
    add(Tranche.commandLine(), found);
    return found;
  }

  private static void add(CommandLine line, List<CommandLine> found) {
    if (!line.getCommandName().equals("help")) {
      found.add(line);
      line.getSubcommands().values().forEach(below -> add(below, found));
    }
  }

  @Test
  void examplesOfEveryCommandAreUnderstood() {
    for (CommandLine line : commands()) {
      String[] examples = line.getCommandSpec().usageMessage().footer();
      assertTrue(examples.length > 0, line.getCommandSpec().qualifiedName());
      for (String example : examples) {
        Matcher command = COMMAND.matcher(example);
        assertTrue(command.find(), example);
        assertTrue(example.length() <= 80, example);
        // Throws if an option or parameter is wrong or missing.
        Tranche.commandLine().parseArgs(command.group(1).strip().split(" +"));
      }
    }
  }

  @Test
  void helpHasExamplesAndExitCodes() {
    String help = CommandLineRun.run("monitor", "--help").out();
    int codes = help.indexOf("Exit codes:\n  0   stable, or only to be watched\n  1   an error");
    assertTrue(codes > 0 && help.indexOf("  3   act\n") > codes, help);
    assertTrue(help.indexOf("Examples:\n  tranche monitor --data ") > codes, help);
  }

  @Test
  void anOptionThatMeansTheSameIsDescribedTheSameWay() {
    Map<String, Set<String>> told = new TreeMap<>();
    for (CommandLine line : commands()) {
      for (OptionSpec option : line.getCommandSpec().options()) {
        told.computeIfAbsent(option.longestName(), name -> new TreeSet<>())
            .add(String.join(" ", option.description()));
      }
    }
    for (String name : List.of("--threads", "--policy", "--quiet", "--delimiter")) {
      assertEquals(1, told.getOrDefault(name, Set.of()).size(), name + ": " + told.get(name));
    }
    // Those of package and layer name what is packed, the others what is used.
    assertEquals(3, told.getOrDefault("--models", Set.of()).size(), told.toString());
  }

  @Test
  void everyCommandTellsTheVersion() {
    String version = CommandLineRun.run("--version").out();
    assertFalse(version.isBlank());
    assertEquals(version, CommandLineRun.run("score", "--version").out());
  }

  @Test
  void descriptionsDoNotEndWithAFullStopInOptions() {
    List<String> ending =
        commands().stream()
            .flatMap(line -> line.getCommandSpec().options().stream())
            .filter(option -> !option.usageHelp() && !option.versionHelp())
            .map(option -> String.join(" ", Arrays.asList(option.description())))
            .filter(description -> description.endsWith("."))
            .toList();
    assertEquals(List.of(), ending);
  }
}
