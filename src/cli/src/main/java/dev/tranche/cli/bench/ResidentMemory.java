package dev.tranche.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of another process that is not swapped out, as Linux tells it. */
record ResidentMemory(long pid) {
  /** The most it has been, in bytes; zero where the system does not tell. */
  long peak() throws IOException {
    return bytes("VmHWM:");
  }

  /** What it is, in bytes; zero where the system does not tell. */
  long now() throws IOException {
    return bytes("VmRSS:");
  }

  private long bytes(String field) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
        .findFirst()
        .orElse(0);
  }
}
