package dev.tranche.spark.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorOnSparkTest {
  private final CommandRun run = new CommandRun();

  @TempDir private Path folder;

  private int monitor(Path data, String out, String... more) {
    return run.of(
        Stream.of(
                List.of("monitor", "--data", data.toString(), "--models", CommandRun.MODELS),
                List.of("--out", out),
                List.of(more))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  @Test
  void writesTheDocument() throws IOException {
    Path data = CommandRun.customers(folder, 600, "U9,1,2");
    Path json = folder.resolve("monitor.json");
    int code = monitor(data, json.toString(), "--labels", "label");
    String text = Files.readString(json);
    assertEquals(text.contains("\"verdict\" : \"act\",\n  \"risk\"") ? 3 : 0, code, run::said);
    assertTrue(text.startsWith("{\n  \"format\" : 1,\n  \"verdict\" : \""), text);
    assertTrue(text.contains("realised"), text);
    String start = "compared 600 rows; wrote " + json + "\n  cannot be read, left out: 1\n";
    assertTrue(run.said().startsWith(start), run.said());
  }

  @Test
  void customersWhoHaveChangedAreToldByTheExitCode() throws IOException {
    Path data = CommandRun.customers(folder, 600);
    Files.write(
        data, Files.readAllLines(data).stream().map(line -> line.replace("RENT", "OWN")).toList());
    assertEquals(3, monitor(data, folder.resolve("monitor.json").toString()), run::said);
    assertTrue(run.said().contains("act: feature stability of home_ownership"), run.said());
  }

  @Test
  void periodsAreToldApart() throws IOException {
    List<String> lines = Files.readAllLines(CommandRun.customers(folder, 400));
    List<String> dated =
        IntStream.range(0, lines.size())
            .mapToObj(
                i -> lines.get(i) + "," + (i == 0 ? "applied" : "2025-0" + (1 + i % 3) + "-07"))
            .toList();
    Path data = Files.write(folder.resolve("dated.csv"), dated);
    Path json = folder.resolve("monitor.json");
    monitor(data, json.toString(), "--time", "applied");
    String text = Files.readString(json);
    assertTrue(text.contains("\"2025-01-01\"") && text.contains("\"2025-03-01\""), text);
    monitor(data, json.toString(), "--time", "applied", "--period", "year");
    text = Files.readString(json);
    assertTrue(text.contains("\"2025-01-01\"") && !text.contains("\"2025-03-01\""), text);
  }

  @Test
  void whatIsWrongIsSaidInOneLine() throws IOException {
    Path data = CommandRun.customers(folder, 5);
    assertEquals(2, monitor(data, "x.json", "--task", "segments", "--labels", "label"));
    assertEquals("tranche-spark: --labels: segments have none\n", run.said());
    assertEquals(2, monitor(data, "x.json", "--time", "when"), run::said);
    assertTrue(run.said().startsWith("tranche-spark: --time: no column 'when'"), run.said());
    assertEquals(2, monitor(data, "x.json", "--keep", "income"), run::said);
    assertTrue(run.said().contains("Unknown options: '--keep'"), run.said());
    assertEquals(2, monitor(data, "nowhere://b"));
    assertTrue(run.said().startsWith("tranche-spark: --out nowhere://b: "), run.said());
  }
}
