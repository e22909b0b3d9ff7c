package dev.tranche.training.data;

/** The growing cells of a numeric column. */
final class NumericCells {
  private final String name;
  private final IntChunks bits = new IntChunks();
  private int missing;
  private int infinite;
  private float first = Float.NaN;
  private boolean varies;

  NumericCells(String name) {
    this.name = name;
  }

  int size() {
    return bits.size();
  }

  void addGap() {
    missing++;
    bits.add(Float.floatToIntBits(Float.NaN));
  }

  void addInfinite() {
    infinite++;
    bits.add(Float.floatToIntBits(Float.NaN));
  }

  void add(float number) {
    if (Float.isInfinite(number)) {
      addInfinite();
      return;
    }
    // Adding zero turns -0 into 0: equal to every comparison, but sorted apart by Float.compare.
    float value = number + 0.0f;
    if (Float.isNaN(first)) {
      first = value;
    }
    varies |= value != first;
    bits.add(Float.floatToRawIntBits(value));
  }

  Collected finish() {
    if (Float.isNaN(first)) {
      return new Collected.Left(infinite == 0 ? "every cell is missing" : "no cell is finite");
    }
    return varies
        ? new Collected.Kept(new NumericColumn(name, bits.toFloats(), missing, infinite))
        : new Collected.Left("constant: every filled cell is " + first);
  }
}
