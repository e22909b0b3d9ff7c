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

  private LinearMargin(LinearForm form) {
    this.form = form;
  }

  /**
   * Reads a graph; empty if it is no linear model, or has something that is not known here.
   *
   * @param model an ONNX file that ONNX Runtime has opened
   * @param margin the output that is the sum
   */
  public static Optional<LinearMargin> of(byte[] model, List<Feature> features, String margin) {
    try {
      OnnxModelFile file = new OnnxModelFile(model);
      GraphColumns columns = new GraphColumns(file, features);
      return Optional.of(new LinearMargin(LinearForm.of(file, columns, file.source(margin))));
    } catch (UnreadableGraphException e) {
      return Optional.empty();
    }
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
