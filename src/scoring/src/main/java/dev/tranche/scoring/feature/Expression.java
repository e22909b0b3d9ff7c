package dev.tranche.scoring.feature;

import java.util.function.IntFunction;

/**
 * What is computed from the columns of a derived feature, said once: {@link #value} computes it in
 * memory, and by {@link #fold} an exporter turns it into the nodes of a graph.
 */
public sealed interface Expression {
  /** The value of a column, known by its place among the derived feature's columns. */
  record Operand(int index) implements Expression {
    @Override
    public float value(float[] operands) {
      return operands[index];
    }

    @Override
    public <T> T fold(IntFunction<T> operand, Step<T> step) {
      return operand.apply(index);
    }
  }

  /** Two expressions added, subtracted, multiplied or divided. */
  record Calculation(Arithmetic operation, Expression left, Expression right)
      implements Expression {
    @Override
    public float value(float[] operands) {
      return operation.of(left.value(operands), right.value(operands));
    }

    @Override
    public <T> T fold(IntFunction<T> operand, Step<T> step) {
      return step.of(operation, left.fold(operand, step), right.fold(operand, step));
    }
  }

  /** Makes something of an operation whose two sides are made. */
  interface Step<T> {
    T of(Arithmetic operation, T left, T right);
  }

  /** Computes it in float, in the order in which it is written. */
  float value(float[] operands);

  /** Makes something else of it, from the operands up and the left side first. */
  <T> T fold(IntFunction<T> operand, Step<T> step);

  /** An operation on the first column and itself. */
  static Expression ofItself(Arithmetic operation) {
    return new Calculation(operation, new Operand(0), new Operand(0));
  }

  /** An operation on the first column and the second. */
  static Expression ofTwo(Arithmetic operation) {
    return new Calculation(operation, new Operand(0), new Operand(1));
  }

  /** An operation on the second column and the first. */
  static Expression ofSecond(Arithmetic operation) {
    return new Calculation(operation, new Operand(1), new Operand(0));
  }
}
