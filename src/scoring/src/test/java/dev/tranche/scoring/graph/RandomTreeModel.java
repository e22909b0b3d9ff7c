package dev.tranche.scoring.graph;

import static dev.tranche.scoring.OnnxFile.decimal;
import static dev.tranche.scoring.OnnxFile.decimals;
import static dev.tranche.scoring.OnnxFile.integer;
import static dev.tranche.scoring.OnnxFile.integers;
import static dev.tranche.scoring.OnnxFile.tensor;
import static dev.tranche.scoring.OnnxFile.texts;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.OnnxFile;
import dev.tranche.scoring.feature.Feature;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trees drawn at random behind all that comes between customers and trees in bundles: infinities
 * and codes that become missing values, values that are filled or not, a derived ratio, categories.
 */
public final class RandomTreeModel {
  public static final List<Feature> FEATURES =
      List.of(
          new Feature.Numeric("income", 0, -2, 2, 0),
          new Feature.Numeric("debt", 0.2, -2, 2, 0.5f),
          new Feature.Numeric("age", 0.2, -2, 2, 1),
          new Feature.Categorical("home", 0.1, List.of("OWN", "RENT", "", "É"), "RENT"));

  static final int COLUMNS = 5;
  private static final int DEPTH = 6;
  private static final List<Float> SPLITS = List.of(-1f, -0.5f, -0f, 0f, 0.25f, 1f, 1.5f, 2f, 3f);

  private final Random random;
  private final byte mode;
  private final int columns;
  private final int depth;
  private final List<Integer> roots = new ArrayList<>();
  private final List<Integer> feature = new ArrayList<>();
  private final List<Float> split = new ArrayList<>();
  private final List<Integer> missing = new ArrayList<>();
  private final List<Integer> trueId = new ArrayList<>();
  private final List<Integer> trueLeaf = new ArrayList<>();
  private final List<Integer> falseId = new ArrayList<>();
  private final List<Integer> falseLeaf = new ArrayList<>();
  private final List<Float> weight = new ArrayList<>();

  private RandomTreeModel(Random random, byte mode, int columns, int depth) {
    this.random = random;
    this.mode = mode;
    this.columns = columns;
    this.depth = depth;
  }

  /** Splits by {@code x < threshold}, as ours are. */
  public static byte[] of(long seed) {
    return of(seed, DEPTH);
  }

  /** The same, whose trees have so many splits one below another, at most. */
  static byte[] of(long seed, int depth) {
    return new RandomTreeModel(new Random(seed), (byte) 1, COLUMNS, depth).bytes();
  }

  /** Splits by {@code x <= threshold}. */
  static byte[] ofAnotherKind(long seed) {
    return new RandomTreeModel(new Random(seed), (byte) 0, COLUMNS, DEPTH).bytes();
  }

  /** With no more than a column for each feature, of its values as they are. */
  public static byte[] ofPlainColumns(long seed) {
    return ofPlainColumns(seed, DEPTH);
  }

  /** The same, whose trees have so many splits one below another, at most. */
  public static byte[] ofPlainColumns(long seed, int depth) {
    return new RandomTreeModel(new Random(seed), (byte) 1, FEATURES.size(), depth).bytes();
  }

  private byte[] bytes() {
    int trees = 1 + random.nextInt(40);
    for (int tree = 0; tree < trees; tree++) {
      roots.add(feature.size());
      grow(1 + random.nextInt(depth));
    }
    OnnxFile file = columns == FEATURES.size() ? plain() : cleaned(random);
    file.node("ai.onnx.ml", "TreeEnsemble", "sum", List.of("matrix"), attributes());
    file.constant("base", random.nextFloat() - 0.5f).node("Add", "raw", List.of("sum", "base"));
    return file.constant("slope", 1.5f)
        .constant("intercept", -0.2f)
        .node("Mul", "scaled", List.of("raw", "slope"))
        .node("Add", "moved", List.of("scaled", "intercept"))
        .node("Sigmoid", "curve", List.of("moved"))
        .node("Identity", "probability", List.of("curve"))
        .node("Identity", "margin", List.of("raw"))
        .output("probability", DataType.FLOAT)
        .output("margin", DataType.FLOAT)
        .bytesWithTrees();
  }

  private static OnnxFile plain() {
    return withHomeCode(new OnnxFile().number("income").number("debt").number("age").text("home"))
        .node(
            "Concat", "matrix", List.of("income", "debt", "age", "home_code"), integer("axis", 1));
  }

  /**
   * What comes before a model: {@code matrix}, of five columns. Either each number is in one column
   * alone, or the category is.
   */
  static OnnxFile cleaned(Random random) {
    boolean unfilled = random.nextBoolean();
    String further = random.nextBoolean() ? "ratio_or_age" : "home_code";
    return new OnnxFile()
        .number("income")
        .number("debt")
        .number("age")
        .text("home")
        .constant("codes", Float.NaN, 1, -1)
        .constant("none", Float.NaN)
        .node("Concat", "given", List.of("income", "debt", "age"), integer("axis", 1))
        .node("Equal", "coded", List.of("given", "codes"))
        .node("Where", "known", List.of("coded", "none", "given"))
        .node("IsInf", "infinite", List.of("known"))
        .node("Where", "finite", List.of("infinite", "none", "known"))
        .node("Div", "ratio", List.of("debt", "income"))
        .node("IsNaN", "no_age", List.of("age"))
        .node("Cast", "age_missing", List.of("no_age"), integer("to", 1))
        .node("Add", "ratio_or_age", List.of("ratio", "age_missing"))
        .node(
            "ai.onnx.ml",
            "LabelEncoder",
            "home_code",
            List.of("home"),
            texts("keys_strings", List.of("OWN", "RENT", "", "É")),
            decimals("values_floats", List.of(0f, 1f, 2f, 3f)),
            decimal("default_float", 1))
        .node("Concat", "numbers", List.of("finite", further), integer("axis", 1))
        .node(
            "ai.onnx.ml",
            "Imputer",
            "filled",
            List.of("numbers"),
            decimals("imputed_value_floats", List.of(0f, unfilled ? Float.NaN : 0.5f, 1f, 2f)),
            decimal("replaced_value_float", Float.NaN))
        .node("Concat", "matrix", List.of("filled", "home_code"), integer("axis", 1));
  }

  private static OnnxFile withHomeCode(OnnxFile file) {
    return file.node(
        "ai.onnx.ml",
        "LabelEncoder",
        "home_code",
        List.of("home"),
        texts("keys_strings", List.of("OWN", "RENT", "", "É")),
        decimals("values_floats", List.of(0f, 1f, 2f, 3f)),
        decimal("default_float", 1));
  }

  /** A split, and what is below it. */
  private int grow(int levels) {
    int id = feature.size();
    feature.add(random.nextInt(columns));
    split.add(SPLITS.get(random.nextInt(SPLITS.size())));
    missing.add(random.nextInt(2));
    List.of(trueId, trueLeaf, falseId, falseLeaf).forEach(list -> list.add(0));
    below(levels, id, trueId, trueLeaf);
    below(levels, id, falseId, falseLeaf);
    return id;
  }

  private void below(int levels, int id, List<Integer> ids, List<Integer> leaves) {
    boolean leaf = levels == 1 || random.nextInt(4) == 0;
    if (leaf) {
      weight.add(random.nextFloat() - 0.5f);
    }
    ids.set(id, leaf ? weight.size() - 1 : grow(levels - 1));
    leaves.set(id, leaf ? 1 : 0);
  }

  private AttributeProto[] attributes() {
    byte[] modes = new byte[feature.size()];
    Arrays.fill(modes, mode);
    return new AttributeProto[] {
      integer("n_targets", 1),
      integers("tree_roots", roots),
      integers("nodes_featureids", feature),
      tensor("nodes_splits", DataType.FLOAT, littleEndian(split), split.size()),
      tensor("nodes_modes", DataType.UINT8, modes, modes.length),
      integers("nodes_missing_value_tracks_true", missing),
      integers("nodes_truenodeids", trueId),
      integers("nodes_trueleafs", trueLeaf),
      integers("nodes_falsenodeids", falseId),
      integers("nodes_falseleafs", falseLeaf),
      integers("leaf_targetids", weight.stream().map(it -> 0).toList()),
      tensor("leaf_weights", DataType.FLOAT, littleEndian(weight), weight.size())
    };
  }

  private static byte[] littleEndian(List<Float> values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    values.forEach(bytes::putFloat);
    return bytes.array();
  }

  /** Customers with everything that may stand in a row. */
  public static Batch customers(long seed, int rows) {
    Random random = new Random(seed);
    List<Float> odd =
        List.of(
            Float.NaN,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            -0f,
            0f,
            1f,
            -1f,
            2f,
            Float.MIN_VALUE,
            -Float.MAX_VALUE);
    List<String> homes = List.of("OWN", "RENT", "", "É", "own", "\uD83C\uDFE0");
    Batch batch = Batch.missing(FEATURES, rows);
    for (int row = 0; row < rows; row++) {
      for (int f = 0; f < 3; f++) {
        batch.numbers()[f][row] =
            random.nextBoolean()
                ? odd.get(random.nextInt(odd.size()))
                : (float) random.nextGaussian();
      }
      batch.texts()[3][row] = homes.get(random.nextInt(homes.size()));
    }
    return batch;
  }
}
