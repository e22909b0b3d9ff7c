package dev.tranche.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** What Quarkus may log beside the function's own records. */
@QuarkusTest
class RefusalFilterTest {
  @Inject Segmentation segmentation;

  private final RefusalFilter filter = new RefusalFilter();

  @Test
  void keepsOutRefusalsAndNothingElse() {
    RuntimeException refused = refused();
    assertEquals("RefusedEventException", refused.getClass().getSimpleName());
    assertFalse(passes(refused));
    assertFalse(passes(new IllegalStateException("Funqy wraps it", refused)));
    assertTrue(passes(new IllegalStateException("the answer could not be sent")));
    assertTrue(filter.isLoggable(new LogRecord(Level.SEVERE, "without an exception")));
  }

  private RuntimeException refused() {
    try {
      segmentation.segment(new EventBytes(new byte[] {'{', '}'}));
      throw new AssertionError("an empty customer was answered");
    } catch (RuntimeException refused) {
      return refused;
    }
  }

  private boolean passes(Throwable thrown) {
    LogRecord line = new LogRecord(Level.SEVERE, "Failed to run lambda");
    line.setThrown(thrown);
    return filter.isLoggable(line);
  }
}
