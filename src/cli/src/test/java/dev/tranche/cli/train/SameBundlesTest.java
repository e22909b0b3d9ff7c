package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tranche.cli.Tranche;
import dev.tranche.training.LoanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own: hash orders differ from one to the next, not within one. */
class SameBundlesTest {
  @TempDir private Path folder;

  /** Trains into the named folder; returns what it then holds. */
  Map<String, byte[]> train(String out, int threads, int seed)
      throws IOException, InterruptedException {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dtranche.home=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            Tranche.class.getName());
    ProcessBuilder command =
        new ProcessBuilder(
            Stream.concat(java.stream(), arguments(out, threads, seed).stream()).toList());
    command.environment().put("OMP_WAIT_POLICY", "passive");
    Path log = folder.resolve(out + ".log");
    Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertEquals(0, process.waitFor(), () -> read(log));
    return files(out);
  }

  List<String> arguments(String out, int threads, int seed) {
    return List.of(
        "train",
        "--threads",
        Integer.toString(threads),
        "--seed",
        Integer.toString(seed),
        "--out",
        folder.resolve(out).toString());
  }

  Path folder() {
    return folder;
  }

  Map<String, byte[]> files(String out) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(folder.resolve(out))) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        files.put(folder.resolve(out).relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return log + " cannot be read";
    }
  }

  @BeforeEach
  void writeFiles() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    LoanFile.of(500, 1).write(data.resolve("loans.csv"));
    Files.writeString(
        data.resolve("risk.yaml"),
        """
        file: loans.csv
        id: customer
        target: defaulted
        protected: [age, branch]
        kinds: {branch: categorical}
        monotone: {income: decreasing}
        """);
    Files.writeString(
        data.resolve("segments.yaml"), "file: loans.csv\nid: customer\ndrop: [defaulted]\n");
  }

  @Test
  void sameSeedSameBytesForAnyNumberOfThreadsAndAnotherSeedOthers()
      throws IOException, InterruptedException {
    Map<String, byte[]> one = train("one", 1, 42);
    Map<String, byte[]> three = train("three", 3, 42);
    Map<String, byte[]> other = train("other", 1, 43);
    assertEquals(
        Stream.of(
                Stream.of("report.html"),
                RiskFolder.names().stream().map(name -> "risk/" + name),
                Stream.of("kmeans.onnx", "manifest.json", "reference.json", "spec.json")
                    .map(name -> "segments/" + name))
            .flatMap(names -> names)
            .toList(),
        List.copyOf(one.keySet()));
    assertEquals(one.keySet(), three.keySet());
    one.forEach((name, bytes) -> assertArrayEquals(bytes, three.get(name), name));
    one.keySet().stream()
        .filter(name -> !List.of("segments/kmeans.onnx", "segments/reference.json").contains(name))
        .forEach(name -> assertFalse(Arrays.equals(one.get(name), other.get(name)), name));
  }
}
