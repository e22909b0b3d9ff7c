package dev.tranche.risk;

import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.LoggedLines;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** In the JVM's tests the log goes where they can read it, not between the lines of the build. */
@Mock
@Singleton
public final class CapturedLog {
  private final LoggedLines lines = LoggedLines.open();

  public LoggedLines lines() {
    return lines;
  }

  @Produces
  @Singleton
  JsonLog log() {
    return new JsonLog(lines);
  }
}
