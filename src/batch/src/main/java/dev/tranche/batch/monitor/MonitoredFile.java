package dev.tranche.batch.monitor;

import dev.tranche.batch.stream.CountedFile;

/**
 * What was compared with what.
 *
 * @param task {@code risk} or {@code segments}
 * @param bundle its version
 * @param trainingRows how many rows the features are compared with
 * @param limits from which change on something is to be done
 */
public record MonitoredFile(
    String task, String bundle, long trainingRows, CountedFile rows, MonitorLimits limits) {}
