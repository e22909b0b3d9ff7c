package dev.tranche.risk.model;

import io.quarkus.logging.LoggingFilter;
import java.net.SocketException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Drops the one error that a normal end logs: Quarkus closes the connection on which its own
 * request loop waits for the next event.
 */
@LoggingFilter(name = "shutdown")
final class ShutdownFilter implements Filter {
  @Override
  public boolean isLoggable(LogRecord record) {
    return !(record.getThrown() instanceof SocketException e
        && "Socket closed".equals(e.getMessage()));
  }
}
