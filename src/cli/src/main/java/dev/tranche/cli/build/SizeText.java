package dev.tranche.cli.build;

import java.nio.file.Path;
import java.util.Locale;

/** A file's size as people read it: in megabytes, of small ones in kilobytes. */
record SizeText(long bytes) {
  private static final double LEAST_MEGABYTES = 1e5;

  static SizeText of(Path file) {
    return new SizeText(file.toFile().length());
  }

  @Override
  public String toString() {
    return bytes < LEAST_MEGABYTES
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
