package dev.tranche.training.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/**
 * A spec of a file {@code a.csv} with the target {@code y}, and whatever is said from line 3 on.
 */
abstract class WrittenRiskSpec {
  @TempDir Path folder;

  RiskSpec read(String more) throws IOException {
    Path spec = folder.resolve("spec.yaml");
    return SpecReader.risk(Files.writeString(spec, "file: a.csv\ntarget: y\n" + more));
  }

  void assertErrors(String more, String... expected) {
    InputException failure = assertThrows(InputException.class, () -> read(more));
    assertEquals(
        Arrays.stream(expected)
            .map(e -> folder.resolve("spec.yaml") + ": " + e)
            .collect(Collectors.joining("\n")),
        failure.getMessage());
  }
}
