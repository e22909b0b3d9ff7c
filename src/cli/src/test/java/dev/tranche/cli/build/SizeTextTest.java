package dev.tranche.cli.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SizeTextTest {
  @Test
  void noFileIsSaidToBeEmptyThatIsNot() {
    assertEquals("6.4 kB", new SizeText(6_390).toString());
    assertEquals("0.1 MB", new SizeText(100_000).toString());
    assertEquals("30.9 MB", new SizeText(30_922_880).toString());
  }
}
