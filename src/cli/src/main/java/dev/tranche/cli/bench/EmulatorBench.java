package dev.tranche.cli.bench;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures with somebody else's Lambda emulator; what it prints is the result. */
record EmulatorBench(String command) {
  void run(Path zip, byte[] event, int cold, int warm) throws IOException {
    Path file = Files.createTempFile("event", ".json");
    try {
      Files.write(file, event);
      List<String> words = new ArrayList<>(Arrays.asList(command.trim().split("\\s+")));
      words.addAll(List.of("bench", zip.toString(), "--event", file.toString()));
      words.addAll(List.of("--cold", Integer.toString(cold), "--warm", Integer.toString(warm)));
      Process emulator = new ProcessBuilder(words).inheritIO().start();
      if (emulator.waitFor() != 0) {
        throw new InputException("the emulator ended with " + emulator.exitValue() + ", see above");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while measuring");
    } finally {
      Files.delete(file);
    }
  }
}
