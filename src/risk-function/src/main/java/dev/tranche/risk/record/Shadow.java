package dev.tranche.risk.record;

import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.function.Executable;
import dev.tranche.scoring.function.FailureLog;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets the policy's challenger score what the champion has answered, for the log alone. It works on
 * a thread of its own that yields to all others; the request hands its customers over and goes on.
 * Where more comes than it can do, the rest is dropped and counted.
 *
 * <p>Lambda stops the process when a request is answered and lets it go on with the next one: a
 * challenger's lines may come with the next request, or, if there is none, never. They carry the id
 * of the request they are about. A challenger that cannot be opened or fails is said once, and
 * there is none from then on. Thread-safe.
 */
@Singleton
final class Shadow {
  /** Requests that may wait: a few seconds' worth, at most some ten megabytes. */
  static final int MOST_WAITING = 64;

  private static final long PATIENCE_MILLISECONDS = 2_000;

  private final RiskModelSet models;
  private final JsonLog log;
  private final FailureLog violations;
  private final Optional<String> challenger;
  private final BlockingQueue<ShadowWork> waiting;
  private final AtomicLong dropped = new AtomicLong();
  private final Thread worker = new Thread(this::work, "shadow");
  private boolean started;
  private volatile boolean failed;

  @Inject
  Shadow(RiskModelSet models, JsonLog log, FailureLog violations) {
    this(models, log, violations, MOST_WAITING);
  }

  Shadow(RiskModelSet models, JsonLog log, FailureLog violations, int mostWaiting) {
    this.models = models;
    this.log = log;
    this.violations = violations;
    this.challenger = models.policy().challenger();
    this.waiting = new ArrayBlockingQueue<>(mostWaiting);
    worker.setDaemon(true);
  }

  /**
   * Takes what a model has answered, if it is the champion and there is a challenger.
   *
   * @param withMetrics whether it is to be counted how often the challenger agrees
   */
  void submit(List<Decided> decided, RiskScorer by, RequestTrace trace, boolean withMetrics) {
    boolean wanted = challenger.isPresent() && !by.advisory();
    if (!wanted || failed || decided.isEmpty()) {
      return;
    }
    start();
    if (!waiting.offer(new ShadowWork(decided, trace, withMetrics))) {
      dropped.addAndGet(decided.size());
    }
  }

  private synchronized void start() {
    if (!started) {
      started = true;
      worker.start();
    }
  }

  /** Whether there has been anything to do. */
  synchronized boolean started() {
    return started;
  }

  private void work() {
    Executable.runLast();
    try {
      RiskScorer scorer = models.model(challenger.orElseThrow()).orElseThrow();
      while (true) {
        ShadowWork next = waiting.take();
        long missed = dropped.getAndSet(0);
        next.run(scorer, log, missed);
      }
    } catch (InterruptedException e) {
      // The function ends, and what still waits with it.
    } catch (RuntimeException | LinkageError e) {
      giveUp(e);
    }
  }

  private void giveUp(Throwable cause) {
    failed = true;
    waiting.clear();
    violations.challenger(challenger.orElseThrow(), cause);
  }

  /** Models must not be closed while one of them works. */
  @PreDestroy
  void close() {
    worker.interrupt();
    try {
      worker.join(PATIENCE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
