package dev.tranche.training.benchmarks;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.model.linear.LogisticParameters;
import dev.tranche.training.model.linear.LogisticTrainer;
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

/** Logistic regression as it is fitted by default, on all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(1)
public class LogisticRegressionBenchmark {
  private final ThreadPool pool = new ThreadPool(Runtime.getRuntime().availableProcessors());

  private static final int FEATURES = 16;

  @Param({"100000"})
  private int rows;

  private LabelledRows made;
  private Standardisation standardisation;

  @Setup
  public void make() {
    made = MadeRows.labelled(rows, FEATURES);
    standardisation = Standardisation.of(made.features());
  }

  @Benchmark
  public RiskModel fit() {
    return new LogisticTrainer(LogisticParameters.defaults())
        .fit(made, standardisation, Monotone.none(FEATURES), pool, step -> {});
  }
}
