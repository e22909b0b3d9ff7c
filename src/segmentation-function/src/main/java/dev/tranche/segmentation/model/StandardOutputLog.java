package dev.tranche.segmentation.model;

import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.function.FailureLog;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one log of the process: Lambda takes each line of the standard output for an event. */
@Singleton
final class StandardOutputLog {
  @Produces
  @Singleton
  JsonLog open() {
    return JsonLog.standardOutput();
  }

  @Produces
  @Singleton
  FailureLog failures(JsonLog log) {
    return new FailureLog(log);
  }
}
