package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.file.OnnxModelFile;
import dev.tranche.scoring.graph.file.OnnxOperation;
import dev.tranche.scoring.graph.file.UnreadableGraphException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The columns of tensors between a graph's inputs and its model: what cleaning and derived features
 * are made of. Comparisons, choices and single float operations, so each has one right result.
 */
final class GraphColumns {
  private static final int FLOAT = 1;

  private final OnnxModelFile model;
  private final List<Feature> features;
  private final Map<String, List<MatrixColumn>> known = new HashMap<>();

  GraphColumns(OnnxModelFile model, List<Feature> features) {
    this.model = model;
    this.features = features;
    for (int f = 0; f < features.size(); f++) {
      int at = f;
      if (features.get(f) instanceof Feature.Numeric numeric) {
        known.put(
            numeric.name(),
            List.of(
                MatrixColumn.given(
                    f, evaluation -> evaluation.numbers(at), ranges -> ranges.numbers(at))));
      }
    }
  }

  /** Throws {@link UnreadableGraphException} if they are made in another way. */
  List<MatrixColumn> of(String tensor) {
    List<MatrixColumn> columns = known.get(tensor);
    if (columns == null) {
      columns =
          model
              .constant(tensor)
              .map(constant -> constants(constant.row()))
              .orElseGet(() -> made(operation(tensor)));
      known.put(tensor, columns);
    }
    return columns;
  }

  private OnnxOperation operation(String tensor) {
    return model.maker(tensor).orElseThrow(() -> new UnreadableGraphException(tensor));
  }

  private static List<MatrixColumn> constants(float... values) {
    return IntStream.range(0, values.length)
        .mapToObj(i -> MatrixColumn.constant(values[i]))
        .toList();
  }

  private List<MatrixColumn> made(OnnxOperation operation) {
    return switch (operation.operator()) {
      case "Identity" -> operand(operation, 0);
      case "Concat" -> concatenated(operation);
      case "Gather" -> gathered(operation);
      case "Cast" -> asFloats(operation);
      case "IsInf" ->
          plain(
              operation,
              (x, unused) -> Float.isInfinite(x) ? 1 : 0,
              (x, unused) -> ColumnRange.isInfinite(x),
              0);
      case "IsNaN" ->
          plain(
              operation,
              (x, unused) -> Float.isNaN(x) ? 1 : 0,
              (x, unused) -> ColumnRange.isMissing(x),
              0);
      case "Equal" ->
          plain(operation, (left, right) -> left == right ? 1 : 0, ColumnRange::equal, 1);
      case "Add" -> plain(operation, Float::sum);
      case "Sub" -> difference(operation);
      case "Mul" -> plain(operation, (left, right) -> left * right, ColumnRange::product, 1);
      case "Div" -> plain(operation, (left, right) -> left / right, ColumnRange::ratio, 1);
      case "GreaterOrEqual" ->
          plain(operation, (left, right) -> left >= right ? 1 : 0, ColumnRange::atLeast, 1);
      case "Scaler" -> scaled(operation);
      case "Clip" -> clipped(operation);
      case "Where" -> chosen(operation);
      case "Imputer" -> filled(operation);
      case "LabelEncoder" -> encoded(operation);
      default -> throw new UnreadableGraphException(operation.operator());
    };
  }

  private List<MatrixColumn> operand(OnnxOperation operation, int index) {
    return of(operation.input(index));
  }

  /** An operator without attributes on two inputs, each of which it rises or falls with. */
  private List<MatrixColumn> plain(OnnxOperation operation, MatrixColumn.Operator operator) {
    return plain(operation, operator, ColumnRange.bounds(operator), 1);
  }

  /** An operator without attributes on the first input and the one of that index. */
  private List<MatrixColumn> plain(
      OnnxOperation operation,
      MatrixColumn.Operator operator,
      ColumnRange.RangeOperator ranged,
      int second) {
    operation.requireOnly();
    return paired(operand(operation, 0), operand(operation, second), operator, ranged);
  }

  private List<MatrixColumn> difference(OnnxOperation operation) {
    MatrixColumn.Operator less = (left, right) -> left - right;
    return operand(operation, 0).equals(operand(operation, 1))
        ? plain(operation, less, (left, same) -> ColumnRange.lessItself(left), 1)
        : plain(operation, less);
  }

  private static List<MatrixColumn> paired(
      List<MatrixColumn> left, List<MatrixColumn> right, MatrixColumn.Operator operator) {
    return paired(left, right, operator, ColumnRange.bounds(operator));
  }

  /** Column by column; a single one goes with each of the others. */
  private static List<MatrixColumn> paired(
      List<MatrixColumn> left,
      List<MatrixColumn> right,
      MatrixColumn.Operator operator,
      ColumnRange.RangeOperator ranged) {
    int columns = Math.max(left.size(), right.size());
    return IntStream.range(0, columns)
        .mapToObj(c -> single(left, c, columns).with(single(right, c, columns), operator, ranged))
        .toList();
  }

  private static MatrixColumn single(List<MatrixColumn> columns, int index, int of) {
    if (columns.size() != 1 && columns.size() != of) {
      throw new UnreadableGraphException(columns.size() + " columns with " + of);
    }
    return columns.get(columns.size() == 1 ? 0 : index);
  }

  private List<MatrixColumn> concatenated(OnnxOperation operation) {
    requireAxis(operation);
    return operation.inputs().stream().flatMap(input -> of(input).stream()).toList();
  }

  private List<MatrixColumn> gathered(OnnxOperation operation) {
    requireAxis(operation);
    List<MatrixColumn> all = operand(operation, 0);
    String indices = operation.input(1);
    return IntStream.of(
            model
                .constant(indices)
                .orElseThrow(() -> new UnreadableGraphException(indices))
                .integers())
        .mapToObj(i -> OnnxOperation.at(all, i))
        .toList();
  }

  private static void requireAxis(OnnxOperation operation) {
    operation.requireOnly("axis");
    if (operation.integer("axis", 0) != 1) {
      throw new UnreadableGraphException(operation.operator() + " of rows");
    }
  }

  private List<MatrixColumn> asFloats(OnnxOperation operation) {
    operation.requireOnly("to");
    if (operation.integer("to", 0) != FLOAT) {
      throw new UnreadableGraphException("Cast to other than float");
    }
    return operand(operation, 0);
  }

  /** The second where the first is true, else the third. */
  private List<MatrixColumn> chosen(OnnxOperation operation) {
    operation.requireOnly();
    List<MatrixColumn> truth = operand(operation, 0);
    List<MatrixColumn> yes = operand(operation, 1);
    List<MatrixColumn> no = operand(operation, 2);
    int columns = Math.max(truth.size(), Math.max(yes.size(), no.size()));
    return IntStream.range(0, columns)
        .mapToObj(
            c -> chosen(single(truth, c, columns), single(yes, c, columns), single(no, c, columns)))
        .toList();
  }

  private static MatrixColumn chosen(MatrixColumn truth, MatrixColumn yes, MatrixColumn no) {
    BitSet features = (BitSet) truth.features().clone();
    features.or(yes.features());
    features.or(no.features());
    return new MatrixColumn(
        features,
        evaluation -> {
          float[] first = evaluation.of(truth);
          float[] second = evaluation.of(yes);
          float[] made = evaluation.of(no).clone();
          for (int row = 0; row < made.length; row++) {
            made[row] = first[row] == 0 ? made[row] : second[row];
          }
          return made;
        },
        ranges -> ColumnRange.chosen(ranges.of(truth), ranges.of(yes), ranges.of(no)));
  }

  private List<MatrixColumn> filled(OnnxOperation operation) {
    operation.requireOnly("imputed_value_floats", "replaced_value_float");
    if (!Float.isNaN(operation.decimal("replaced_value_float", 0))) {
      throw new UnreadableGraphException("Imputer of a code");
    }
    return paired(
        operand(operation, 0),
        constants(operation.decimals("imputed_value_floats")),
        (x, fill) -> Float.isNaN(x) ? fill : x,
        ColumnRange::filled);
  }

  private List<MatrixColumn> scaled(OnnxOperation operation) {
    operation.requireOnly("offset", "scale");
    List<MatrixColumn> moved =
        paired(
            operand(operation, 0),
            constants(operation.decimals("offset")),
            (x, offset) -> x - offset);
    return paired(
        moved,
        constants(operation.decimals("scale")),
        (x, scale) -> x * scale,
        ColumnRange::product);
  }

  private List<MatrixColumn> clipped(OnnxOperation operation) {
    operation.requireOnly();
    return paired(
        paired(operand(operation, 0), operand(operation, 1), Math::max),
        operand(operation, 2),
        Math::min);
  }

  private List<MatrixColumn> encoded(OnnxOperation operation) {
    operation.requireOnly("keys_strings", "values_floats", "default_float");
    String input = operation.input(0);
    int feature =
        IntStream.range(0, features.size())
            .filter(f -> features.get(f) instanceof Feature.Categorical)
            .filter(f -> features.get(f).name().equals(input))
            .findFirst()
            .orElseThrow(() -> new UnreadableGraphException("LabelEncoder of " + input));
    float[] values = operation.decimals("values_floats");
    List<ByteBuffer> keys = operation.texts("keys_strings");
    Map<String, Float> codes = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      float code = values[i];
      text(keys.get(i)).ifPresent(key -> codes.put(key, code));
    }
    Float other = operation.decimal("default_float", 0);
    return List.of(
        MatrixColumn.given(
            feature,
            evaluation -> {
              String[] texts = evaluation.texts(feature);
              float[] made = new float[texts.length];
              for (int row = 0; row < made.length; row++) {
                made[row] = codes.getOrDefault(texts[row], other);
              }
              return made;
            },
            ranges ->
                ranges.texts(feature).stream()
                    .map(text -> ColumnRange.of(codes.getOrDefault(text, other)))
                    .reduce(ColumnRange::or)
                    .orElseThrow()));
  }

  /**
   * What is no UTF-8 is a key again in the form in which ONNX Runtime is given some characters; it
   * is given U+0000 in a form that no key has.
   */
  private static Optional<String> text(ByteBuffer key) {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(key);
      return Optional.of(text.toString()).filter(it -> it.indexOf('\0') < 0);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
