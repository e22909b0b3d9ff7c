package dev.tranche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UsageErrorsTest {
  private static String refused(Object... arguments) {
    CommandLineRun run = CommandLineRun.run(arguments);
    assertEquals(2, run.code());
    assertEquals(1, run.err().lines().count(), run.err());
    return run.err();
  }

  @Test
  void saysWhichCommandIsMeant() {
    assertTrue(refused("serv").contains("did you mean 'serve'"), refused("serv"));
    assertTrue(refused("trian").contains("'train'"), refused("trian"));
  }

  @Test
  void saysWhichOptionIsMeant() {
    String error = refused("serve", "--modells", "models");
    assertTrue(error.contains("did you mean '--models'"), error);
  }

  @Test
  void saysNothingOfTheKindWhereNothingIsAlike() {
    assertFalse(refused("serve", "--port", "here").contains("did you mean"));
  }
}
