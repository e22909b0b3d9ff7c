package dev.tranche.training.benchmarks;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.read.ReadOptions;
import dev.tranche.training.read.TableReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a CSV file of numbers, on all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(1)
public class CsvBenchmark {
  private final ThreadPool pool = new ThreadPool(Runtime.getRuntime().availableProcessors());

  private static final int COLUMNS = 16;

  @Param({"100000"})
  private int rows;

  private Path file = Path.of("");

  @Setup
  public void write() throws IOException {
    float[][] columns = MadeRows.columns(rows, COLUMNS);
    file = Files.createTempFile("benchmark", ".csv");
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      lines.write(String.join(",", MadeRows.names(COLUMNS)));
      lines.newLine();
      for (int row = 0; row < rows; row++) {
        StringBuilder line = new StringBuilder();
        for (float[] column : columns) {
          line.append(line.isEmpty() ? "" : ",").append(column[row]);
        }
        lines.append(line);
        lines.newLine();
      }
    }
  }

  @Benchmark
  public CsvData read() {
    return TableReader.read(file, ReadOptions.none(), pool);
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }
}
