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
    assertTrue(refused("trian").contains("did you mean 'train'?"), refused("trian"));
    assertTrue(refused("demmo").contains("did you mean 'demo'?"), refused("demmo"));
    assertTrue(refused("gener").contains("'generate'"), refused("gener"));
    String unknown = refused("scor", "--data", "a");
    assertTrue(unknown.contains("there is no command 'scor'; did you mean 'score'"), unknown);
  }

  @Test
  void saysWhichOptionIsMeant() {
    String error = refused("serve", "--modells", "models");
    assertTrue(error.contains("did you mean '--models'"), error);
    String before = refused("train", "--efort", "quick");
    assertTrue(before.contains("did you mean '--effort'"), before);
    assertTrue(refused("train", "--", "foo").contains("foo"), refused("train", "--", "foo"));
  }

  @Test
  void saysWhichValueIsMeant() {
    String value = refused("score", "--data", "a", "--out", "b", "--explain", "advers");
    assertTrue(value.contains("did you mean 'adverse'"), value);
    String wrong = refused("train", "--effort", "fast");
    assertTrue(wrong.contains("expected one of quick, standard, high but"), wrong);
    assertTrue(refused("train", "segmnts").contains("did you mean 'segments'"));
    assertTrue(refused("help", "scor").contains("did you mean 'score'"), refused("help", "scor"));
  }

  @Test
  void saysNothingOfTheKindWhereNothingIsAlike() {
    assertFalse(refused("serve", "--port", "here").contains("did you mean"));
  }
}
