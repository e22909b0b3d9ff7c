package dev.tranche.training.benchmarks;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.forest.ForestParameters;
import dev.tranche.training.model.forest.ForestTrainer;
import dev.tranche.training.model.tree.TreeEnsemble;
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

/** A random forest as it is trained by default, on all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(1)
public class ForestBenchmark {
  private final ThreadPool pool = new ThreadPool(Runtime.getRuntime().availableProcessors());

  private static final int FEATURES = 16;

  @Param({"100000"})
  private int rows;

  private LabelledRows made;

  @Setup
  public void make() {
    made = MadeRows.labelled(rows, FEATURES);
  }

  @Benchmark
  public TreeEnsemble fit() {
    return new ForestTrainer(ForestParameters.forRows(rows))
        .fit(made, Monotone.none(FEATURES), 1, pool, grown -> {});
  }
}
