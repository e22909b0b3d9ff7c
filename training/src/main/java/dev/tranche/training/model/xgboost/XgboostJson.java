package dev.tranche.training.model.xgboost;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads XGBoost's JSON model (its "Introduction to Model IO" describes the schema) into a {@link
 * TreeEnsemble}: both send a row left if and only if {@code x < threshold}.
 */
final class XgboostJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private XgboostJson() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Document(Learner learner) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Learner(
      @JsonProperty("gradient_booster") GradientBooster booster,
      @JsonProperty("learner_model_param") ModelParameters parameters) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record ModelParameters(@JsonProperty("base_score") String baseScore) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record GradientBooster(Model model) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Model(List<JsonTree> trees) {}

  /** Of a leaf, {@code splitConditions} is its value. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record JsonTree(
      @JsonProperty("split_indices") int[] splitIndices,
      @JsonProperty("split_conditions") float[] splitConditions,
      @JsonProperty("left_children") int[] leftChildren,
      @JsonProperty("right_children") int[] rightChildren,
      @JsonProperty("default_left") int[] defaultLeft,
      @JsonProperty("sum_hessian") float[] sumHessian) {
    TreeEnsemble.Tree tree() {
      int nodes = splitConditions.length;
      int[] feature = new int[nodes];
      float[] threshold = new float[nodes];
      float[] value = new float[nodes];
      boolean[] missingLeft = new boolean[nodes];
      for (int i = 0; i < nodes; i++) {
        boolean leaf = leftChildren[i] < 0;
        feature[i] = leaf ? -1 : splitIndices[i];
        (leaf ? value : threshold)[i] = splitConditions[i];
        missingLeft[i] = defaultLeft[i] == 1;
      }
      return new TreeEnsemble.Tree(
          feature, threshold, missingLeft, leftChildren, rightChildren, value, sumHessian);
    }
  }

  /** The first trees of a model with a logistic objective, fitted to such rows. */
  static TreeEnsemble ensemble(byte[] json, FeatureMatrix fitted, int trees) {
    try {
      Learner learner = MAPPER.readValue(json, Document.class).learner();
      List<TreeEnsemble.Tree> kept =
          learner.booster().model().trees().stream().limit(trees).map(JsonTree::tree).toList();
      return new TreeEnsemble(
          fitted.names(), fitted.missing(), kept, logit(learner.parameters().baseScore()));
    } catch (IOException e) {
      throw new UncheckedIOException("XGBoost's JSON model cannot be read", e);
    }
  }

  /** From 3.1 on the score comes in brackets, one per target. */
  private static float logit(String baseScore) {
    float probability = Float.parseFloat(baseScore.replace("[", "").replace("]", ""));
    return (float) -StrictMath.log(1 / probability - 1);
  }
}
