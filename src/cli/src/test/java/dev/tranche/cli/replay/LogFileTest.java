package dev.tranche.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.batch.replay.LogFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  private static final int LINES = 60_000;

  @TempDir private Path folder;

  @Test
  void saysHowFarItIsInTheFileAsItIsPacked() throws IOException {
    assertPositions(write("plain.log", false));
    assertPositions(write("packed.log.gz", true));
  }

  private static void assertPositions(Path log) throws IOException {
    long size = Files.size(log);
    long last = 0;
    try (LogFile lines = LogFile.open(log)) {
      for (int i = 0; i < LINES; i++) {
        assertTrue(lines.next().isPresent());
        assertTrue(lines.position() >= last && lines.position() <= size);
        last = lines.position();
        // Not all at once, or a bar would jump to its end.
        assertTrue(i > LINES / 4 || last < size * 0.75, i + ": " + last + " of " + size);
      }
      assertTrue(lines.next().isEmpty());
      assertEquals(size, lines.position());
    }
  }

  /** Digits, which gzip packs to about a half. */
  private Path write(String name, boolean packed) throws IOException {
    Path log = folder.resolve(name);
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      text.append(random.nextLong()).append('\n');
    }
    try (OutputStream file = Files.newOutputStream(log);
        OutputStream out = packed ? new GZIPOutputStream(file) : file) {
      out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    }
    return log;
  }
}
