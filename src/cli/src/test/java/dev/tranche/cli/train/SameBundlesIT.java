package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As {@link SameBundlesTest}, of the native executable. */
class SameBundlesIT extends SameBundlesTest {
  @Override
  Map<String, byte[]> train(String out, int threads, int seed) throws IOException {
    CommandLineRun run =
        CommandLineRun.compiled(
            Path.of(System.getProperty("tranche.trainer")),
            folder(),
            arguments(out, threads, seed));
    assertEquals(List.of(), run.errors());
    return files(out);
  }

  @Test
  void theBytesAreThoseThatJavaMakes() throws IOException, InterruptedException {
    Map<String, byte[]> java = super.train("java", 2, 42);
    Map<String, byte[]> compiled = train("compiled", 2, 42);
    assertEquals(java.keySet(), compiled.keySet());
    java.forEach((name, bytes) -> assertArrayEquals(bytes, compiled.get(name), name));
  }
}
