package dev.tranche.scoring.function;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** On a JVM; what an executable does is in {@link ExecutableContract}. */
class ExecutableTest {
  @Test
  void aJvmIsNone() {
    assertFalse(Executable.running());
  }

  /** The C library's functions would not be found. */
  @Test
  void onAJvmNothingIsPrepared() {
    assertDoesNotThrow(Executable::prepare);
    assertDoesNotThrow(Executable::runLast);
  }

  @Test
  void onAJvmARefusedStartIsTheFrameworksToReport() {
    assertDoesNotThrow(() -> Executable.refuseStart("no risk bundle"));
  }
}
