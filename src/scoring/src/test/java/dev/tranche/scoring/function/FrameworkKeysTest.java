package dev.tranche.scoring.function;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** That a function answers without the search is shown by {@link ExecutableContract}. */
class FrameworkKeysTest {
  /** Its executable could not be built otherwise. */
  @Test
  void theTrainerHasNoQuarkusToChange() {
    assertFalse(new FrameworkKeys.InExecutableOfQuarkus().getAsBoolean());
  }

  @Test
  void everyKeyIsTakenForKnown() {
    assertTrue(FrameworkKeys.Configuration.isMapped(new FrameworkKeys.NameIterator()));
  }
}
