package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyRepeatedNamesTest {
  @TempDir private Path folder;

  private List<String> warnings(int rows, IntFunction<String> name) throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(
        file,
        IntStream.range(0, rows)
            .mapToObj(i -> name.apply(i) + "," + i % 9)
            .collect(Collectors.joining("\n", "x,y\n", "\n")));
    return TableReader.read(file, ReadOptions.none()).warnings();
  }

  @Test
  void thatAreTooManyToBeCategoriesMayBeIdentifiersWhichIsSaid() throws IOException {
    List<String> warnings = warnings(1200, i -> "K" + i % 300);
    assertEquals(1, warnings.size(), warnings::toString);
    assertTrue(
        warnings
            .get(0)
            .startsWith(
                "column 'x' is left out: 300 categories, none in 10 rows or more; if it names"
                    + " whom several rows are about, name it with --id"),
        warnings::toString);
    assertEquals(warnings.size(), warnings(60_000, i -> "K" + i / 3).size());
  }

  @Test
  void ofWhichSomeAreFrequentAreCategoriesWhoseRarestAreOneWhichIsSaid() throws IOException {
    // Ten of 100 rows each, and 290 of 2.
    List<String> warnings = warnings(1580, i -> "K" + (i < 1000 ? i % 10 : 10 + i % 290));
    assertEquals(
        List.of(
            "column 'x' has 300 categories, of which the 290 rarest are taken as one, '(other)';"
                + " if it names whom several rows are about, name it with --id: only then do the"
                + " rows of one stay together when rows are split"),
        warnings);
    assertEquals(List.of(), warnings(1580, i -> "K" + i % 255));
  }

  @Test
  void thatDifferInNearlyEveryRowAreNot() throws IOException {
    assertEquals(List.of(), warnings(1200, i -> "K" + i));
  }
}
