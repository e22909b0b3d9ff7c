package dev.tranche.training.model.kmeans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tranche.base.thread.ThreadPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KMeansCardCustomersTest {
  private static final Path FILE = Path.of("../../shared/datasets/card_customers.csv");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(E-?[0-9]+)?");

  @Test
  void reachesTheInertiaOfTheUsualPythonPipelineForEverySeed() throws IOException {
    assumeTrue(Files.exists(FILE), "the card-holders' data are not on this machine");
    List<String> lines = Files.readAllLines(FILE);
    float[][] columns = new float[18][];
    for (int f = 0; f < 18; f++) {
      int cell = f + 1;
      columns[f] = standardised(lines.stream().skip(1).mapToDouble(l -> number(l, cell)).toArray());
    }
    for (long seed = 0; seed < 3; seed++) {
      double inertia =
          KMeans.fit(columns, 4, KMeans.Parameters.defaults(seed), new ThreadPool(1)).inertia();
      assertEquals(107_915, inertia, 107_915 * 1e-4);
    }
  }

  private static double number(String line, int cell) {
    String text = line.split(",", -1)[cell];
    return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
  }

  private static float[] standardised(double[] values) {
    double[] known = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    double median = (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
    double[] filled = Arrays.stream(values).map(v -> Double.isFinite(v) ? v : median).toArray();
    double mean = Arrays.stream(filled).average().orElseThrow();
    double variance =
        Arrays.stream(filled).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    float[] scaled = new float[filled.length];
    IntStream.range(0, scaled.length)
        .forEach(i -> scaled[i] = (float) ((filled[i] - mean) / Math.sqrt(variance)));
    return scaled;
  }
}
