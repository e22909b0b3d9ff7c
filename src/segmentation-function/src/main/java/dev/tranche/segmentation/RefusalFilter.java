package dev.tranche.segmentation;

import dev.tranche.segmentation.answer.RefusedEventException;
import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps out of the log that an event was refused: that is recorded already. Whatever else goes
 * wrong in Quarkus' request loop is logged.
 */
@LoggingFilter(name = "refusals")
public final class RefusalFilter implements Filter {
  @Override
  public boolean isLoggable(LogRecord line) {
    Throwable at = line.getThrown();
    while (at != null && !(at instanceof RefusedEventException)) {
      at = at.getCause();
    }
    return at == null;
  }
}
