package dev.tranche.scoring.graph;

import ai.onnxruntime.OnnxJavaType;

/** What a graph gives per customer under one name. */
enum Output {
  DECIMAL("float[N,1]", OnnxJavaType.FLOAT, true),
  INTEGER("int64[N]", OnnxJavaType.INT64, true),
  DECIMALS("float[N,K]", OnnxJavaType.FLOAT, false);

  private final String shape;
  private final OnnxJavaType type;
  private final boolean single;

  Output(String shape, OnnxJavaType type, boolean single) {
    this.shape = shape;
    this.type = type;
    this.single = single;
  }

  /** As messages call it. */
  String shape() {
    return shape;
  }

  OnnxJavaType type() {
    return type;
  }

  /** Whether a tensor of that many elements is right for that many customers. */
  boolean fits(long elements, int rows) {
    return single ? elements == rows : elements > 0 && elements % rows == 0;
  }
}
