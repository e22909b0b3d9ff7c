package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.file.OnnxModelFile;
import dev.tranche.scoring.graph.file.OnnxOperation;
import dev.tranche.scoring.graph.file.OnnxTensorValue;
import dev.tranche.scoring.graph.file.UnreadableGraphException;
import java.util.List;
import java.util.Optional;

/**
 * A tensor {@code [N,1]} that is a weighted sum of columns, but for a constant. Immutable.
 *
 * @param factor of the whole sum
 * @param constants how large all that is added to it is, summed up whatever the signs
 * @param operations how often the sum is rounded
 */
record LinearForm(
    List<MatrixColumn> columns, float[] weights, double factor, double constants, int operations) {
  /** Throws {@link UnreadableGraphException} if it is made in another way. */
  static LinearForm of(OnnxModelFile file, GraphColumns columns, String tensor) {
    OnnxOperation made = file.maker(tensor).orElseThrow(() -> new UnreadableGraphException(tensor));
    made.requireOnly();
    return switch (made.operator()) {
      case "Gemm", "MatMul" -> sum(file, columns, made);
      case "Add", "Sub", "Mul" -> changed(file, columns, made);
      default -> throw new UnreadableGraphException(made.operator());
    };
  }

  private static LinearForm sum(OnnxModelFile file, GraphColumns columns, OnnxOperation made) {
    List<MatrixColumn> summed = columns.of(made.input(0));
    String name = made.input(1);
    float[] weights =
        file.constant(name)
            .filter(it -> it.dimensions().length == 2 && it.dimensions()[1] == 1)
            .map(OnnxTensorValue::decimals)
            .orElseThrow(() -> new UnreadableGraphException(name));
    double intercept = made.inputs().size() > 2 ? single(file, made.input(2)) : 0;
    return new LinearForm(summed, weights, 1, Math.abs(intercept), summed.size() + 1);
  }

  private static LinearForm changed(OnnxModelFile file, GraphColumns columns, OnnxOperation made) {
    boolean first = file.constant(made.input(0)).isPresent();
    double constant = single(file, made.input(first ? 0 : 1));
    LinearForm form = of(file, columns, made.input(first ? 1 : 0));
    return switch (made.operator()) {
      case "Mul" -> form.times(constant);
      case "Sub" -> (first ? form.times(-1) : form).plus(constant);
      default -> form.plus(constant);
    };
  }

  private static double single(OnnxModelFile file, String name) {
    float[] values =
        file.constant(name)
            .map(OnnxTensorValue::row)
            .orElseThrow(() -> new UnreadableGraphException(name));
    if (values.length != 1) {
      throw new UnreadableGraphException(name + " is not one number");
    }
    return values[0];
  }

  private LinearForm plus(double constant) {
    return new LinearForm(columns, weights, factor, constants + Math.abs(constant), operations + 1);
  }

  private LinearForm times(double constant) {
    return new LinearForm(
        columns, weights, factor * constant, constants * Math.abs(constant), operations + 1);
  }

  /** What a column adds to the sum for a row. */
  double term(int column, float value) {
    return factor * weights[column] * value;
  }

  /** The most that rounding can change the sum, of terms of that size all together. */
  double error(double sizes) {
    return RoundedSums.error(operations, sizes + constants);
  }

  /** The places of the columns that a feature is in; empty if it shares one with another. */
  Optional<int[]> columnsOf(int feature) {
    int[] its = MatrixColumn.places(columns, feature);
    for (int column : its) {
      if (columns.get(column).features().cardinality() > 1) {
        return Optional.empty();
      }
    }
    return Optional.of(its);
  }
}
