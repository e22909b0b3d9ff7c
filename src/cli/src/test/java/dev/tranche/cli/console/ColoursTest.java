package dev.tranche.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ColoursTest {
  @Test
  void aTerminalShowsThem() {
    Colours colours = new Colours(Ansi.ON);
    assertEquals(
        "\u001b[1m\u001b[31mtranche:\u001b[39m\u001b[21m\u001b[0m", colours.error("tranche:"));
    assertEquals("\u001b[33mwarning:\u001b[39m\u001b[0m", colours.warning("warning:"));
    assertEquals("\u001b[32mok\u001b[39m\u001b[0m", colours.good("ok"));
  }

  @Test
  void aFileDoesNot() {
    assertEquals("tranche:", new Colours(Ansi.OFF).error("tranche:"));
    // Tests have no terminal.
    assertEquals("tranche:", Colours.ofErrors().error("tranche:"));
    assertEquals("ok", Colours.ofOutput().good("ok"));
  }
}
