package dev.tranche.scoring.graph;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.margin.LinearMargin;
import dev.tranche.scoring.graph.margin.RangedMargin;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What can be told of a model's scores where features may have other values: bounds of margins, and
 * the probabilities that belong to margins. Thread-safe; to be closed.
 */
public final class RangedScores implements AutoCloseable {
  private final RangedMargin margin;
  private final UnaryOperator<float[]> probabilities;
  private final Optional<OnnxGraph> own;

  private RangedScores(
      RangedMargin margin, UnaryOperator<float[]> probabilities, Optional<OnnxGraph> own) {
    this.margin = margin;
    this.probabilities = probabilities;
    this.own = own;
  }

  /**
   * Empty if the model has something that is not known here.
   *
   * @param trees of the same model, if it has some
   */
  static Optional<RangedScores> open(
      Optional<TreeScores> trees, byte[] model, List<Feature> features) {
    if (trees.isPresent()) {
      return trees.map(it -> new RangedScores(it.ranged(), it::probabilities, Optional.empty()));
    }
    return LinearMargin.of(model, features, RiskGraph.MARGIN, RiskGraph.PROBABILITY)
        .map(
            linear -> {
              OnnxGraph rest = TreeScores.opened(linear.rest());
              return new RangedScores(
                  linear.ranged(),
                  margins -> TreeScores.probabilities(rest, margins),
                  Optional.of(rest));
            });
  }

  public RangedMargin margin() {
    return margin;
  }

  /** The probability of default for each margin. */
  public float[] probabilities(float[] margins) {
    return probabilities.apply(margins);
  }

  @Override
  public void close() {
    own.ifPresent(OnnxGraph::close);
  }
}
