package dev.tranche.segmentation.queue;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Queues for the function under test, on the JVM or natively. */
public final class LocalQueuesResource implements QuarkusTestResourceLifecycleManager {
  public static final String RESULTS = "results";
  public static final String DEAD_LETTERS = "dead-letters";

  private LocalQueues queues;

  @Override
  public Map<String, String> start() {
    queues = LocalQueues.start();
    Map<String, String> settings = new HashMap<>(LocalQueues.settings());
    settings.put("tranche.results-queue", queues.queue(RESULTS));
    settings.put("tranche.dead-letter-queue", queues.queue(DEAD_LETTERS));
    settings.put("tranche.max-receives", "2");
    return settings;
  }

  @Override
  public void stop() {
    queues.close();
  }
}
