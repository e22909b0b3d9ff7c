package dev.tranche.scoring.feature;

/** The operations of an {@link Expression}, in Java, in ONNX and in standard SQL. */
public enum Arithmetic {
  ADD("Add", "(%s + %s)") {
    @Override
    float of(float left, float right) {
      return left + right;
    }
  },
  SUBTRACT("Sub", "(%s - %s)") {
    @Override
    float of(float left, float right) {
      return left - right;
    }
  },
  MULTIPLY("Mul", "(%s * %s)") {
    @Override
    float of(float left, float right) {
      return left * right;
    }
  },
  /** In SQL nothing is divided by 0: the result is missing. */
  DIVIDE("Div", "(%s / NULLIF(%s, 0))") {
    @Override
    float of(float left, float right) {
      return left / right;
    }
  };

  private final String operator;
  private final String sql;

  Arithmetic(String operator, String sql) {
    this.operator = operator;
    this.sql = sql;
  }

  /** Computes it on floats. */
  abstract float of(float left, float right);

  /** Name of the ONNX operator that computes the same. */
  public String operator() {
    return operator;
  }

  /** The expression in SQL of two others. */
  public String sql(String left, String right) {
    return sql.formatted(left, right);
  }
}
