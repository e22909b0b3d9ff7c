package dev.tranche.cli.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
  @Property(tries = 40, seed = "1")
  void beginsALargerFileWithTheSmallerOne(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 200) int few,
      @ForAll @IntRange(max = 200) int more)
      throws IOException {
    Path dir = Files.createTempDirectory("generate");
    try {
      List<Generator.Written> small = write(seed, few, dir.resolve("small"));
      List<Generator.Written> large = write(seed, few + more, dir.resolve("large"));
      for (int f = 0; f < small.size(); f++) {
        List<String> start = Files.readAllLines(small.get(f).file());
        List<String> all = Files.readAllLines(large.get(f).file());
        assertEquals(small.get(f).rows() + 1, start.size());
        assertEquals(large.get(f).rows() + 1, all.size());
        assertEquals(start, all.subList(0, start.size()));
      }
      assertEquals(few, small.get(0).rows());
      assertEquals((long) Math.ceil(few * 5 / 6.0), small.get(1).rows());
    } finally {
      delete(dir);
    }
  }

  @Test
  void repeatsItselfForTheSameSeedOnly(@TempDir Path dir) throws IOException {
    List<Generator.Written> first = write(7, 500, dir.resolve("first"));
    List<Generator.Written> again = write(7, 500, dir.resolve("again"));
    List<Generator.Written> other = write(8, 500, dir.resolve("other"));

    for (int f = 0; f < 2; f++) {
      assertEquals(-1, Files.mismatch(first.get(f).file(), again.get(f).file()));
      assertNotEquals(-1, Files.mismatch(first.get(f).file(), other.get(f).file()));
    }
  }

  @Test
  void replacesOlderFilesAndLeavesNothingElseBehind(@TempDir Path dir) throws IOException {
    write(1, 100, dir);
    List<Generator.Written> made = write(2, 10, dir);

    assertEquals(11, Files.readAllLines(made.get(0).file()).size());
    assertEquals(made.get(0).bytes(), Files.size(made.get(0).file()));
    assertEquals(List.of("classification_data.csv", "users_data.csv"), names(dir));
  }

  @Test
  void keepsTheOlderFilesWhenItIsStoppedHalfway(@TempDir Path dir) throws IOException {
    List<Generator.Written> older = write(1, 100, dir);

    assertThrows(
        IllegalStateException.class,
        () ->
            new Generator(2)
                .write(
                    100,
                    dir,
                    done -> {
                      if (done > 100) {
                        throw new IllegalStateException("stopped in the second file");
                      }
                    }));

    assertEquals(List.of("classification_data.csv", "users_data.csv"), names(dir));
    List<Generator.Written> expected = write(1, 100, dir.resolve("expected"));
    for (int f = 0; f < 2; f++) {
      assertEquals(-1, Files.mismatch(expected.get(f).file(), older.get(f).file()));
    }
  }

  @Test
  void reportsRisingProgressUpToTheRowsOfBothFiles(@TempDir Path dir) throws IOException {
    List<Long> reports = new ArrayList<>();
    new Generator(3).write(60_000, dir, reports::add);

    assertTrue(reports.size() > 4, reports.toString());
    assertEquals(reports.stream().sorted().toList(), reports);
    assertEquals(110_000L, reports.get(reports.size() - 1));
  }

  @Test
  void refusesRowsBelowOneAndBeyondReason(@TempDir Path dir) {
    for (long rows : new long[] {0, -5, Long.MIN_VALUE, Generator.MOST_ROWS + 1}) {
      InputException refusal =
          assertThrows(InputException.class, () -> write(1, rows, dir.resolve("none")));
      assertEquals("rows: " + rows + " is not between 1 and 1000000000", refusal.getMessage());
    }
    assertTrue(Files.notExists(dir.resolve("none")));
  }

  private static List<Generator.Written> write(long seed, long rows, Path dir) throws IOException {
    return new Generator(seed).write(rows, dir, done -> {});
  }

  private static List<String> names(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static void delete(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
