package dev.tranche.cli.bench;

import dev.tranche.cli.project.DeployedFunction;
import dev.tranche.cli.project.FunctionPackage;
import dev.tranche.lambda.FunctionFailure;
import dev.tranche.lambda.FunctionSpec;
import dev.tranche.lambda.LocalFunction;
import dev.tranche.lambda.NativeRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How long a packaged function took.
 *
 * @param milliseconds one per start or request, ascending
 * @param peakMemoryBytes the largest resident set of its processes
 */
record Measurement(double[] milliseconds, long peakMemoryBytes) {
  private static final int WARM_UP = 100;

  /** From the start of a fresh process to the end of its first answer. */
  static Measurement cold(DeployedFunction function, Path zip, byte[] event, int starts)
      throws IOException, FunctionFailure {
    FunctionSpec spec = spec(function, zip);
    double[] times = new double[starts];
    long memory = 0;
    for (int i = 0; i < starts; i++) {
      long start = System.nanoTime();
      try (LocalFunction running = LocalFunction.start(spec, (name, line) -> {})) {
        running.invoke(event);
        times[i] = (System.nanoTime() - start) / 1e6;
        memory = Math.max(memory, new ResidentMemory(running.pid()).peak());
      }
    }
    return of(times, memory);
  }

  /** One request after the other to one process, after a hundred that do not count. */
  static Measurement warm(DeployedFunction function, Path zip, byte[] event, int requests)
      throws IOException, FunctionFailure {
    double[] times = new double[requests];
    try (LocalFunction running = LocalFunction.start(spec(function, zip), (name, line) -> {})) {
      for (int i = -WARM_UP; i < requests; i++) {
        long start = System.nanoTime();
        running.invoke(event);
        times[Math.max(0, i)] = (System.nanoTime() - start) / 1e6;
      }
      return of(times, new ResidentMemory(running.pid()).peak());
    }
  }

  /** The time that so many per cent of all did not exceed. */
  double percentile(int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * milliseconds.length);
    return milliseconds[Math.max(0, rank - 1)];
  }

  private static Measurement of(double[] times, long memory) {
    Arrays.sort(times);
    return new Measurement(times, memory);
  }

  static FunctionSpec spec(DeployedFunction function, Path zip) throws IOException {
    Path root = new FunctionPackage(zip).unpacked();
    return FunctionSpec.of(function.functionName(), root, new NativeRuntime());
  }
}
