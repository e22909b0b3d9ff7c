package dev.tranche.scoring.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  private static String written(Expression expression) {
    return expression.fold(
        index -> "x" + index,
        (operation, left, right) -> operation.operator() + "(" + left + ", " + right + ")");
  }

  @ParameterizedTest
  @CsvSource({"ADD, 9", "SUBTRACT, 5", "MULTIPLY, 14", "DIVIDE, 3.5"})
  void computesItsOperationOnTheColumns(Arithmetic operation, float result) {
    assertEquals(result, Expression.ofTwo(operation).value(new float[] {7, 2}));
  }

  @Test
  void takesTheColumnsInTheOrderInWhichItIsWritten() {
    float[] columns = {7, 2};
    assertEquals(-5f, Expression.ofSecond(Arithmetic.SUBTRACT).value(columns));
    assertEquals(49f, Expression.ofItself(Arithmetic.MULTIPLY).value(columns));
  }

  @Test
  void becomesNodesOfTheSameOrder() {
    assertEquals("Sub(x1, x0)", written(Expression.ofSecond(Arithmetic.SUBTRACT)));
    assertEquals("Mul(x0, x0)", written(Expression.ofItself(Arithmetic.MULTIPLY)));
    assertEquals(
        "Div(Add(x0, x1), x2)",
        written(
            new Expression.Calculation(
                Arithmetic.DIVIDE, Expression.ofTwo(Arithmetic.ADD), new Expression.Operand(2))));
  }
}
