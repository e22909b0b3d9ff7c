package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideReportTest {
  private static final int COLUMNS = 1_000;
  private static final int ROWS = 500;
  private static final long MOST_BYTES = 4_000_000;

  @TempDir private Path folder;

  @Test
  void thePageOfAThousandColumnsIsNoLargerThanItsReadersLike() throws IOException {
    Path out = folder.resolve("out");
    CommandLineRun run =
        CommandLineRun.run(
            "train",
            "risk",
            "--data",
            wide(),
            "--target",
            "bad",
            "--effort",
            "quick",
            "--quiet",
            "--out",
            out);
    assertEquals(0, run.code(), run.err());
    long bytes = Files.size(out.resolve("risk-report.html"));
    assertTrue(bytes < MOST_BYTES, bytes + " bytes");
  }

  private Path wide() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    StringBuilder csv = new StringBuilder("bad");
    IntStream.range(0, COLUMNS).forEach(i -> csv.append(",amount_of_kind_").append(i));
    for (int row = 0; row < ROWS; row++) {
      double[] values = random.doubles(COLUMNS).map(v -> Math.rint(v * 1e6) / 1e3).toArray();
      csv.append(values[0] + 500 * random.nextDouble() > 900 ? "\n1," : "\n0,")
          .append(
              IntStream.range(0, COLUMNS)
                  .mapToObj(i -> Double.toString(values[i]))
                  .collect(Collectors.joining(",")));
    }
    return Files.writeString(folder.resolve("wide.csv"), csv.append('\n'));
  }
}
