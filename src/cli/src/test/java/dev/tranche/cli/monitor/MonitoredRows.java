package dev.tranche.cli.monitor;

import dev.tranche.cli.CommandLineRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Applications that the generator makes, whose cells tests change. */
public record MonitoredRows(List<String> names, List<List<String>> rows) {
  public static MonitoredRows generated(int rows, int seed, Path folder) {
    CommandLineRun run =
        CommandLineRun.run("generate", "--rows", rows, "--seed", seed, "--out", folder, "--quiet");
    if (run.code() != 0) {
      throw new IllegalStateException(run.err());
    }
    return read(folder.resolve("classification_data.csv"));
  }

  public static MonitoredRows read(Path file) {
    try {
      List<List<String>> rows = new ArrayList<>();
      Files.readAllLines(file).forEach(line -> rows.add(List.of(line.split(",", -1))));
      return new MonitoredRows(rows.get(0), rows.subList(1, rows.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with other cells in a column. */
  public MonitoredRows with(String column, UnaryOperator<String> other) {
    int at = names.indexOf(column);
    List<List<String>> changed = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      cells.set(at, other.apply(cells.get(at)));
      changed.add(cells);
    }
    return new MonitoredRows(names, changed);
  }

  /** Half a standard deviation more in a column of numbers. */
  MonitoredRows shifted(String column) {
    int at = names.indexOf(column);
    double[] known =
        rows.stream()
            .map(row -> row.get(at))
            .filter(MonitoredRows::isNumber)
            .mapToDouble(Double::parseDouble)
            .toArray();
    double mean = Arrays.stream(known).average().orElseThrow();
    double variance =
        Arrays.stream(known).map(it -> (it - mean) * (it - mean)).average().orElseThrow();
    double more = Math.sqrt(variance) / 2;
    return with(
        column, cell -> isNumber(cell) ? Double.toString(Double.parseDouble(cell) + more) : cell);
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-?\\d+(\\.\\d+)?");
  }

  public Path write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of(String.join(",", names)));
    rows.forEach(row -> lines.add(String.join(",", row)));
    return Files.write(file, lines);
  }
}
