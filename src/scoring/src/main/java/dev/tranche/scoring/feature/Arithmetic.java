package dev.tranche.scoring.feature;

/** The operations of an {@link Expression}, in Java and in ONNX, on floats. */
public enum Arithmetic {
  ADD("Add") {
    @Override
    float of(float left, float right) {
      return left + right;
    }
  },
  SUBTRACT("Sub") {
    @Override
    float of(float left, float right) {
      return left - right;
    }
  },
  MULTIPLY("Mul") {
    @Override
    float of(float left, float right) {
      return left * right;
    }
  },
  DIVIDE("Div") {
    @Override
    float of(float left, float right) {
      return left / right;
    }
  };

  private final String operator;

  Arithmetic(String operator) {
    this.operator = operator;
  }

  abstract float of(float left, float right);

  /** Name of the ONNX operator that computes the same. */
  public String operator() {
    return operator;
  }
}
