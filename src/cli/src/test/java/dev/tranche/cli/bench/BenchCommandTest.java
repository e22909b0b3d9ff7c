package dev.tranche.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.cli.CommandLineRun;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "bench cold --runs 0 => --runs is 0; at least 1 is needed",
        "bench warm --customers 0 => --customers is 0; 1 to 5000 are taken",
        "bench warm --customers 5001 => --customers is 5001; 1 to 5000 are taken",
        "bench soak --runs 9 => --runs is 9; at least 10 is needed",
        "bench soak --emulator x "
            + "=> --emulator goes with cold and warm alone, and prints its own figures, not --json",
        "bench warm --emulator x --json "
            + "=> --emulator goes with cold and warm alone, and prints its own figures, not --json",
        "bench => Missing required parameter: 'cold|warm|soak' (see 'tranche bench --help')",
        "bench cold --run "
            + "=> Unknown option: '--run'; did you mean '--runs'? (see 'tranche bench --help')"
      })
  void refusesInOneLineWhatItCannotMeasure(String line, String message) {
    CommandLineRun run = CommandLineRun.run((Object[]) line.split(" "));
    assertEquals(2, run.code());
    assertEquals(List.of("tranche: " + message), run.errors());
    assertEquals("", run.out());
  }
}
