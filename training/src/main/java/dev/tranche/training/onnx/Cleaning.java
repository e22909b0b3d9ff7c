package dev.tranche.training.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.base.InputException;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.MissingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The part of every graph that makes raw columns fit for a model.
 *
 * <pre>
 * numeric inputs ── Concat ─ IsInf ─ Where(NaN) ─ Imputer(medians) ──▶ numbers [N, numeric]
 * text input ────── LabelEncoder(category → value, others that of the most frequent) ──▶ [N,1]
 * </pre>
 *
 * <p>IsInf comes first because Imputer replaces NaN only. Derived features are made before missing
 * values are filled, and follow the other numbers, among which dates are no longer:
 *
 * <pre>
 * numbers with NaN ─ Gathers ─ Expression ─ IsInf ─ Where(NaN) ─ Concat ─ Imputer
 * </pre>
 */
public final class Cleaning {
  private final GraphBuilder graph;
  private final List<Feature.Numeric> numbers;
  private final List<Feature> features;
  private final List<DerivedFeature> derived;

  /**
   * Throws {@link InputException} if a feature has a name that no input can have.
   *
   * @param inputs what the graph takes
   * @param derived features made of them
   */
  public Cleaning(GraphBuilder graph, List<Feature> inputs, List<DerivedFeature> derived) {
    this.graph = graph;
    this.numbers = numeric(inputs);
    this.derived = List.copyOf(derived);
    this.features =
        Stream.concat(
                inputs.stream().filter(feature -> !feature.isDate()),
                derived.stream().map(DerivedFeature::values))
            .toList();
    for (Feature feature : inputs) {
      requireBasicPlane(feature.name());
      graph.input(
          feature.name(), feature instanceof Feature.Numeric ? DataType.FLOAT : DataType.STRING);
    }
  }

  private static List<Feature.Numeric> numeric(List<Feature> features) {
    return features.stream()
        .filter(Feature.Numeric.class::isInstance)
        .map(Feature.Numeric.class::cast)
        .toList();
  }

  /** What models see: the inputs but for dates, then the derived ones. */
  public List<Feature> features() {
    return features;
  }

  /** In Java, ONNX Runtime garbles the other characters in names of inputs. */
  private static void requireBasicPlane(String name) {
    if (name.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
      throw new InputException(
          "column '"
              + name
              + "' has a character beyond U+FFFF, such as an emoji, in its name: rename it, or list"
              + " it under drop");
    }
  }

  /**
   * The numeric features in their order, without missing values and infinities; empty if there are
   * none.
   */
  public Optional<String> numbers() {
    return numbers(new boolean[features.size()]);
  }

  /**
   * The same.
   *
   * @param unfilled per feature whether its missing values stay NaN
   */
  public Optional<String> numbers(boolean[] unfilled) {
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    List<String> inputs = numbers.stream().map(Feature::name).toList();
    float[] fills = fills(unfilled);
    String raw = graph.core("Concat", inputs, Attributes.integer("axis", 1));
    String finite = finite(withoutCodes(raw, inputs.size()));
    String all = derived.isEmpty() ? finite : withDerived(finite, inputs);
    return Optional.of(
        graph.node(
            GraphBuilder.ML,
            "Imputer",
            List.of(all),
            Attributes.decimals("imputed_value_floats", fills),
            Attributes.decimal("replaced_value_float", Float.NaN)));
  }

  /** Medians, or NaN, which fills nothing. */
  private float[] fills(boolean[] unfilled) {
    int[] seen =
        IntStream.range(0, features.size())
            .filter(f -> features.get(f) instanceof Feature.Numeric)
            .toArray();
    float[] fills = new float[seen.length];
    for (int i = 0; i < fills.length; i++) {
      float median = ((Feature.Numeric) features.get(seen[i])).median();
      fills[i] = unfilled[seen[i]] ? Float.NaN : median;
    }
    return fills;
  }

  /** Numbers declared to stand for missing values become NaN, one of each feature at a time. */
  private String withoutCodes(String raw, int inputs) {
    float[][] codes =
        numbers.stream()
            .map(feature -> MissingWords.codes(feature.rules()))
            .toArray(float[][]::new);
    int most = Stream.of(codes).mapToInt(own -> own.length).max().orElse(0);
    String clean = raw;
    for (int code = 0; code < most; code++) {
      float[] row = new float[inputs];
      for (int f = 0; f < inputs; f++) {
        row[f] = code < codes[f].length ? codes[f][code] : Float.NaN;
      }
      String equal = graph.core("Equal", List.of(clean, graph.constant(row, 1, inputs)));
      clean = graph.core("Where", List.of(equal, graph.constant(Float.NaN), clean));
    }
    return clean;
  }

  private String finite(String raw) {
    String infinite = graph.core("IsInf", List.of(raw));
    return graph.core("Where", List.of(infinite, graph.constant(Float.NaN), raw));
  }

  private String withDerived(String finite, List<String> inputs) {
    List<String> parts = new ArrayList<>();
    for (DerivedFeature feature : derived) {
      List<String> columns = feature.columns();
      parts.add(
          feature
              .derivation()
              .kind()
              .expression()
              .fold(
                  operand ->
                      operand < columns.size()
                          ? column(finite, inputs.indexOf(columns.get(operand)))
                          : graph.constant(feature.derivation().constant().orElseThrow()),
                  (operation, left, right) ->
                      graph.core(operation.operator(), List.of(left, right))));
    }
    String made = graph.core("Concat", parts, Attributes.integer("axis", 1));
    return graph.core(
        "Concat",
        Stream.concat(withoutDates(finite).stream(), Stream.of(finite(made))).toList(),
        Attributes.integer("axis", 1));
  }

  /** The numbers that models see themselves; empty if there are none. */
  private Optional<String> withoutDates(String finite) {
    int[] kept = IntStream.range(0, numbers.size()).filter(i -> !numbers.get(i).isDate()).toArray();
    if (kept.length == numbers.size()) {
      return Optional.of(finite);
    }
    return kept.length == 0
        ? Optional.empty()
        : Optional.of(
            graph.core(
                "Gather",
                List.of(finite, graph.indices(kept, kept.length)),
                Attributes.integer("axis", 1)));
  }

  private String column(String matrix, int index) {
    return graph.core(
        "Gather",
        List.of(matrix, graph.indices(new int[] {index}, 1)),
        Attributes.integer("axis", 1));
  }

  /** A categorical feature as {@code float[N,1]}: the value given for its category. */
  public String categories(Feature.Categorical feature, float[] valueOfCategory) {
    int mostFrequent = feature.categories().indexOf(feature.mostFrequent());
    CategoryKeys keys = CategoryKeys.of(feature.categories());
    return graph.node(
        GraphBuilder.ML,
        "LabelEncoder",
        List.of(feature.name()),
        Attributes.texts("keys_strings", keys.keys()),
        Attributes.decimals("values_floats", keys.values(valueOfCategory)),
        Attributes.decimal("default_float", valueOfCategory[mostFrequent]));
  }

  /**
   * All features as one matrix {@code [N, features]}: the numeric ones first, then the codes of the
   * categorical ones; {@link #position} says where each went.
   *
   * @param unfilled per feature whether its missing values stay NaN
   */
  public String matrix(boolean[] unfilled) {
    List<String> parts = new ArrayList<>();
    numbers(unfilled).ifPresent(parts::add);
    for (Feature feature : features) {
      if (feature instanceof Feature.Categorical categorical) {
        parts.add(categories(categorical, codes(categorical.categories().size())));
      }
    }
    return parts.size() == 1
        ? parts.get(0)
        : graph.core("Concat", parts, Attributes.integer("axis", 1));
  }

  /** The column of {@link #matrix} that holds each feature. */
  public static int[] position(List<Feature> features) {
    int[] position = new int[features.size()];
    int next = 0;
    for (int f = 0; f < position.length; f++) {
      if (features.get(f) instanceof Feature.Numeric) {
        position[f] = next++;
      }
    }
    for (int f = 0; f < position.length; f++) {
      if (features.get(f) instanceof Feature.Categorical) {
        position[f] = next++;
      }
    }
    return position;
  }

  private static float[] codes(int categories) {
    float[] codes = new float[categories];
    for (int code = 0; code < categories; code++) {
      codes[code] = code;
    }
    return codes;
  }
}
