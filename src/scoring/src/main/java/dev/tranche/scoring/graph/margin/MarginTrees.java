package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.file.OnnxModelFile;
import dev.tranche.scoring.graph.file.OnnxOperation;
import dev.tranche.scoring.graph.file.UnreadableGraphException;
import dev.tranche.scoring.graph.tree.ChosenRows;
import dev.tranche.scoring.graph.tree.FlatTrees;
import dev.tranche.scoring.graph.tree.LeafPass;
import dev.tranche.scoring.graph.tree.LeafRaises;
import dev.tranche.scoring.graph.tree.LikelyWorst;
import dev.tranche.scoring.graph.tree.SettledRows;
import dev.tranche.scoring.graph.tree.SweptRows;
import dev.tranche.scoring.graph.tree.TriedValues;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The margin of a tree ensemble for many rows: leaves summed in float, tree by tree, and the base
 * margin added last, as ONNX Runtime does. Thread-safe.
 */
public final class MarginTrees {
  private final List<MatrixColumn> columns;
  private final FlatTrees trees;
  private final LeafPass pass;
  private final LeafRaises raises;
  private final LikelyWorst likely;
  private final float baseMargin;
  private final GraphPart rest;

  /**
   * A part of a graph.
   *
   * @param input the name of its only input
   * @param model an ONNX file
   */
  public record GraphPart(String input, byte[] model) {}

  private MarginTrees(
      List<MatrixColumn> columns, FlatTrees trees, float baseMargin, GraphPart rest) {
    this.columns = columns;
    this.trees = trees;
    this.pass = LeafPass.through(trees);
    this.raises = new LeafRaises(trees, pass);
    this.likely = new LikelyWorst(trees, pass);
    this.baseMargin = baseMargin;
    this.rest = rest;
  }

  /**
   * Reads a graph; empty if it is no tree ensemble, or has something that is not known here.
   *
   * @param model an ONNX file that ONNX Runtime has opened
   * @param margin the output that is the trees' sum
   * @param other another output, made of the margin alone
   */
  public static Optional<MarginTrees> of(
      byte[] model, List<Feature> features, String margin, String other) {
    try {
      OnnxModelFile file = new OnnxModelFile(model);
      String source = file.source(margin);
      GraphPart rest = new GraphPart(source, file.part(source, margin, other));
      OnnxOperation sum = operation(file, source);
      float baseMargin = 0;
      if (sum.operator().equals("Add")) {
        baseMargin = single(file, sum.inputs().get(1));
        sum = operation(file, sum.inputs().get(0));
      }
      List<MatrixColumn> columns = new GraphColumns(file, features).of(sum.inputs().get(0));
      return Optional.of(
          new MarginTrees(columns, new FlatTrees(sum, columns.size()), baseMargin, rest));
    } catch (UnreadableGraphException e) {
      return Optional.empty();
    }
  }

  private static OnnxOperation operation(OnnxModelFile file, String tensor) {
    return file.maker(tensor).orElseThrow(() -> new UnreadableGraphException(tensor));
  }

  private static float single(OnnxModelFile file, String tensor) {
    float[] values =
        file.constant(tensor).orElseThrow(() -> new UnreadableGraphException(tensor)).row();
    if (values.length != 1) {
      throw new UnreadableGraphException(tensor + " is not one number");
    }
    return values[0];
  }

  /** What of the graph makes the other output of the margin. */
  public GraphPart rest() {
    return rest;
  }

  /** One margin per row. */
  public float[] margins(ColumnEvaluation given) {
    float[] margins = pass.sums(columns.stream().map(given::of).toList(), given.rows());
    for (int row = 0; row < margins.length; row++) {
      margins[row] += baseMargin;
    }
    return margins;
  }

  /** Bounds of the margin where features may have other values. */
  public RangedMargin ranged() {
    return RangedTrees.of(columns, trees, baseMargin);
  }

  /**
   * Tells which of the features' values can be highest.
   *
   * @param count of the features
   * @param values of a feature: rows with its values; what else they have makes no difference
   */
  public HighestValues highest(int count, IntFunction<ColumnEvaluation> values) {
    return new HighestTreeValues(columns, trees, baseMargin, count, values);
  }

  /**
   * Values of a feature; empty if trees do not see it in one column alone.
   *
   * @param values rows with these values; whatever else they have makes no difference
   */
  public Optional<TriedValues> tried(int feature, ColumnEvaluation values) {
    return alone(feature)
        .flatMap(column -> TriedValues.of(trees, column, values.of(columns.get(column))));
  }

  /** The column that is made of a feature alone, if it is in no other. */
  private Optional<Integer> alone(int feature) {
    int[] its =
        IntStream.range(0, columns.size())
            .filter(c -> columns.get(c).features().get(feature))
            .toArray();
    return its.length == 1 && columns.get(its[0]).features().cardinality() == 1
        ? Optional.of(its[0])
        : Optional.empty();
  }

  /**
   * The numbers at which trees split the column of a feature, ascending; empty if it is in none of
   * the trees' columns alone.
   */
  public Optional<float[]> cuts(int feature) {
    return alone(feature).map(trees.cuts()::numbers);
  }

  /**
   * Of which rows it is settled at once whether values of some columns raise the margin to a limit.
   * {@link OpenRow#staysBelow} would say the same, whatever the effort: at once of those that stay
   * below, as there trees are not taken each by itself.
   *
   * @param open the columns' values, by row
   * @param margins with what the rows have themselves
   */
  public SettledRows settled(
      ColumnEvaluation rows, List<List<TriedValues>> open, double limit, float... margins) {
    List<float[]> given = columns.stream().map(rows::of).toList();
    double slack = 3 * OpenRow.slack(trees, baseMargin);
    SettledRows settled = SettledRows.none();
    double[] raised = SweptRows.raises(given, open);
    for (int row = 0; row < raised.length; row++) {
      settled.below().set(row, margins[row] + raised[row] + slack < limit);
      settled.reaching().set(row, margins[row] + raised[row] - slack >= limit);
    }
    int[] rest =
        IntStream.range(0, raised.length).filter(row -> Double.isNaN(raised[row])).toArray();
    List<BitSet> their = IntStream.of(rest).mapToObj(row -> columnsOf(open.get(row))).toList();
    double[] most = raises.atMost(ChosenRows.of(given, rest), their);
    for (int i = 0; i < most.length; i++) {
      settled.below().set(rest[i], margins[rest[i]] + most[i] + slack < limit);
    }
    int[] others = IntStream.of(rest).filter(row -> !settled.below().get(row)).toArray();
    float[] high = likely.sums(given, open, others);
    IntStream.range(0, others.length)
        .filter(i -> high[i] + baseMargin >= limit)
        .forEach(i -> settled.reaching().set(others[i]));
    return settled;
  }

  private static BitSet columnsOf(List<TriedValues> values) {
    BitSet columns = new BitSet();
    values.forEach(its -> columns.set(its.column()));
    return columns;
  }

  /**
   * Some rows of which some columns may have other values.
   *
   * @param open the columns' values, by row
   * @param margins with what the rows have themselves
   */
  public List<OpenRow> open(ColumnEvaluation rows, List<List<TriedValues>> open, float... margins) {
    List<float[]> values = columns.stream().map(rows::of).toList();
    return IntStream.range(0, open.size())
        .mapToObj(
            row -> {
              int[] ranks = trees.cuts().ranks(values, row);
              return new OpenRow(
                  RowSplits.of(trees, ranks, open.get(row)), baseMargin, margins[row]);
            })
        .toList();
  }
}
