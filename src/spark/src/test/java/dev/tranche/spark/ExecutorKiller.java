package dev.tranche.spark;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/**
 * Kills one executor, as the kernel does, when its stage is at the fourth of many tasks, and counts
 * what is lost by it. Executors are this program's only children.
 */
final class ExecutorKiller extends SparkListener {
  private static final int MOMENT = 4;

  private final Map<Integer, Integer> started = new HashMap<>();
  private boolean killed;
  private int executors;
  private int tasks;

  @Override
  public synchronized void onTaskStart(SparkListenerTaskStart start) {
    if (started.merge(start.stageId(), 1, Integer::sum) == MOMENT && !killed) {
      killed = ProcessHandle.current().children().findFirst().orElseThrow().destroyForcibly();
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    tasks += end.taskInfo().failed() ? 1 : 0;
  }

  @Override
  public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    executors++;
  }

  synchronized String told() {
    return "killed " + killed + ", executors " + executors + ", tasks " + tasks;
  }
}
