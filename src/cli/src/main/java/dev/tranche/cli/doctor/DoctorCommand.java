package dev.tranche.cli.doctor;

import dev.tranche.cli.console.Colours;
import dev.tranche.cli.project.Home;
import dev.tranche.cli.project.SearchedMachine;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what of this machine the commands need; 2 where something is missing. */
@Command(
    name = "doctor",
    description = "Tells what is needed of this machine, what is missing, and what to type.",
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:everything that is needed is there", "2:something is missing"},
    footer = {"  tranche doctor"})
public final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    boolean sources = Files.exists(Home.find().root().resolve("pom.xml"));
    Path java = Path.of(System.getProperty("java.home"));
    return tell(
        new MachineCheck(SearchedMachine.here(), java, sources).all(),
        command.commandLine().getOut());
  }

  static int tell(List<Need> needs, PrintWriter terminal) {
    for (Need need : needs) {
      terminal.printf(
          Locale.ROOT, "%s  %-16s  %s%n", state(need.state()), need.what(), need.detail());
    }
    terminal.flush();
    return needs.stream().anyMatch(need -> need.state() == Need.State.MISSING) ? 2 : 0;
  }

  private static String state(Need.State state) {
    String word = String.format(Locale.ROOT, "%-9s", state.word());
    Colours colours = Colours.ofOutput();
    return switch (state) {
      case THERE -> colours.good(word);
      case MISSING -> colours.error(word);
      case OPTIONAL -> colours.warning(word);
    };
  }
}
