package dev.tranche.risk.model;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.function.Executable;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Opens the graph of the champion's reasons, and reads the trees that approvals are proven with,
 * when the first request has been answered: no start waits for it, nor does a request but the
 * first, and that only if it needs them. Thread-safe.
 */
@Singleton
public final class LaterReasons {
  /** The answer is still to be sent, with a share of a processor that this would take part of. */
  private static final long UNTIL_SENT_MILLIS = 10;

  private final RiskModelSet models;
  private final AtomicBoolean begun = new AtomicBoolean();

  LaterReasons(RiskModelSet models) {
    this.models = models;
  }

  /** To be called after each answer. Returns at once. */
  public void begin() {
    if (begun.compareAndSet(false, true)) {
      Thread preparing = new Thread(this::prepare, "reasons");
      preparing.setDaemon(true);
      preparing.start();
    }
  }

  private void prepare() {
    try {
      Thread.sleep(UNTIL_SENT_MILLIS);
      models.champion().prepareReasons();
      models.champion().prepareHolds();
    } catch (BundleException e) {
      Executable.refuseStart("the model's reasons: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
