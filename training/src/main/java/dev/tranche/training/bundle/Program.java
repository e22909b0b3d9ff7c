package dev.tranche.training.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What this program says of itself. */
public final class Program {
  private Program() {}

  /** As the build wrote it beside this class: the same in a jar and without one. */
  public static String version() {
    try (InputStream text = Program.class.getResourceAsStream("version.txt")) {
      return new String(text.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
