package dev.tranche.cli.bench;

import dev.tranche.cli.project.DeployedFunction;
import dev.tranche.lambda.FunctionFailure;
import dev.tranche.lambda.FunctionSpec;
import dev.tranche.lambda.LocalFunction;
import dev.tranche.scoring.function.FunctionSetting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The memory of a function that answers many requests: what a request leaves behind shows.
 *
 * @param bytes resident after each tenth of the requests
 */
record Soak(long[] bytes) {
  static final int PARTS = 10;

  /** By then the heap has grown to what it needs. */
  private static final int SETTLED = 3;

  private static final Map<String, String> MAY_ASK_FOR_REASONS =
      Map.of(FunctionSetting.CAPABILITIES.variable(), "score,explain");

  private static final double MOST_GROWTH = 1.05;

  static Soak of(DeployedFunction function, Path zip, byte[] event, int requests)
      throws IOException, FunctionFailure {
    long[] bytes = new long[PARTS];
    FunctionSpec spec = Measurement.spec(function, zip).withEnvironment(MAY_ASK_FOR_REASONS);
    try (LocalFunction running = LocalFunction.start(spec, (name, line) -> {})) {
      for (int part = 0; part < PARTS; part++) {
        for (int i = 0; i < requests / PARTS; i++) {
          running.invoke(event);
        }
        bytes[part] = new ResidentMemory(running.pid()).now();
      }
    }
    return new Soak(bytes);
  }

  /** Whether the memory is what it was after three tenths. */
  boolean flat() {
    return bytes[PARTS - 1] <= bytes[SETTLED - 1] * MOST_GROWTH;
  }

  /** Megabytes after each tenth. */
  String megabytes() {
    return LongStream.of(bytes)
        .mapToObj(size -> String.format(Locale.ROOT, "%6.1f", size / 1e6))
        .collect(Collectors.joining(" "));
  }
}
