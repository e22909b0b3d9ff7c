package dev.tranche.risk.event;

import dev.tranche.scoring.function.ForeignEvent;

/**
 * Fails the invocation, so that a queue keeps its messages. It carries no stack trace: nothing is
 * wrong with the code. {@code application.properties} keeps it from being logged twice.
 */
public final class UnservedEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnservedEventException(ForeignEvent event) {
    super(
        event.what() + ": only payload format 2.0 of HTTP APIs and function URLs is served",
        null,
        false,
        false);
  }
}
