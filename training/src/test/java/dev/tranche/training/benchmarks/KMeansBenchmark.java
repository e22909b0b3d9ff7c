package dev.tranche.training.benchmarks;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.kmeans.KMeans;
import dev.tranche.training.model.kmeans.KMeansClustering;
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
import org.openjdk.jmh.annotations.Warmup;

/** K-means with ten starts and swaps, as the segments are fitted, on all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(1)
public class KMeansBenchmark {
  private final ThreadPool pool = new ThreadPool(Runtime.getRuntime().availableProcessors());

  private static final int FEATURES = 12;
  private static final int GROUPS = 8;

  @Param({"100000"})
  private int rows;

  private float[][] columns = {};

  @Setup
  public void make() {
    columns = MadeRows.columns(rows, FEATURES);
  }

  @Benchmark
  public KMeansClustering fit() {
    return KMeans.fit(columns, GROUPS, KMeans.Parameters.defaults(1), pool);
  }
}
