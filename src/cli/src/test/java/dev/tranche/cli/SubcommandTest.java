package dev.tranche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class SubcommandTest {
  private static List<String> neededFor(String... arguments) {
    return Subcommand.neededFor(arguments).stream().map(Subcommand::name).toList();
  }

  @Test
  void namesAreThoseOfTheAnnotations() {
    for (Subcommand command : Subcommand.all()) {
      assertEquals(command.type().getAnnotation(Command.class).name(), command.name());
    }
  }

  @Test
  void aCommandThatNeedsNoOtherIsMadeAlone() {
    assertEquals(List.of("train"), neededFor("train", "--help"));
    assertEquals(List.of("segments"), neededFor("segments", "compare"));
  }

  @Test
  void whatRunsOrDescribesOthersOrIsNoCommandHasAll() {
    List<String> all = Subcommand.all().stream().map(Subcommand::name).toList();
    assertEquals(all, neededFor());
    for (String first :
        List.of("demo", "package", "help", "man", "completion", "--help", "trian")) {
      assertEquals(all, neededFor(first));
    }
  }
}
