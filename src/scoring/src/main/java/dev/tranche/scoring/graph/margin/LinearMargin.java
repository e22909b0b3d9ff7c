package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.file.OnnxModelFile;
import dev.tranche.scoring.graph.file.UnreadableGraphException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The margin of a linear model: of a logistic regression or a scorecard. Immutable. */
public final class LinearMargin {
  private final LinearForm form;
  private final MarginTrees.GraphPart rest;

  private LinearMargin(LinearForm form, MarginTrees.GraphPart rest) {
    this.form = form;
    this.rest = rest;
  }

  /**
   * Reads a graph; empty if it is no linear model, or has something that is not known here.
   *
   * @param model an ONNX file that ONNX Runtime has opened
   * @param margin the output that is the sum
   * @param other another output, made of the margin alone
   */
  public static Optional<LinearMargin> of(
      byte[] model, List<Feature> features, String margin, String other) {
    try {
      OnnxModelFile file = new OnnxModelFile(model);
      GraphColumns columns = new GraphColumns(file, features);
      String source = file.source(margin);
      LinearForm form = LinearForm.of(file, columns, source);
      byte[] rest = file.part(source, margin, other);
      return Optional.of(new LinearMargin(form, new MarginTrees.GraphPart(source, rest)));
    } catch (UnreadableGraphException e) {
      return Optional.empty();
    }
  }

  /** What of the graph makes the other output of the margin. */
  public MarginTrees.GraphPart rest() {
    return rest;
  }

  /** Bounds of the margin where features may have other values. */
  public RangedMargin ranged() {
    return new RangedLinear(form);
  }

  /**
   * Tells which of the features' values can be highest.
   *
   * @param count of the features
   * @param values of a feature: rows with its values; what else they have makes no difference
   */
  public HighestValues highest(int count, IntFunction<ColumnEvaluation> values) {
    return new HighestLinearValues(form, count, values);
  }
}
