package dev.tranche.scoring.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArithmeticTest {
  @Test
  void isComputedInJava() {
    assertEquals(7, Arithmetic.ADD.of(5, 2));
    assertEquals(3, Arithmetic.SUBTRACT.of(5, 2));
    assertEquals(10, Arithmetic.MULTIPLY.of(5, 2));
    assertEquals(2.5f, Arithmetic.DIVIDE.of(5, 2));
  }

  @Test
  void isWrittenInSqlWhereNothingIsDividedByZero() {
    assertEquals("(\"a\" + 2)", Arithmetic.ADD.sql("\"a\"", "2"));
    assertEquals("(\"a\" - 2)", Arithmetic.SUBTRACT.sql("\"a\"", "2"));
    assertEquals("((a * 100%) * 2)", Arithmetic.MULTIPLY.sql("(a * 100%)", "2"));
    assertEquals("(a / NULLIF(b, 0))", Arithmetic.DIVIDE.sql("a", "b"));
  }
}
