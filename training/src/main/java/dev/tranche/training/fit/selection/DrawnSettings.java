package dev.tranche.training.fit.selection;

import dev.tranche.training.fit.candidate.ModelSettings;
import dev.tranche.training.model.forest.ForestParameters;
import dev.tranche.training.model.linear.LogisticParameters;
import dev.tranche.training.model.xgboost.XgboostParameters;
import java.util.SplittableRandom;

/** Settings drawn at random from the ranges worth trying; scales evenly in their logarithms. */
final class DrawnSettings {
  /** Trees enough to compare forests by. */
  private static final int FEWER_TREES = 40;

  /** Rounds times learning rate: how far boosting goes where nothing stops it. */
  private static final double DISTANCE = 12;

  private DrawnSettings() {}

  static ModelSettings of(ModelSettings usual, SplittableRandom random) {
    XgboostParameters xgboost = usual.xgboost();
    return new ModelSettings(
        new LogisticParameters(logUniform(random, 1e-3, 100), usual.logistic().maxIterations()),
        new ForestParameters(
            usual.forest().trees(),
            random.nextInt(8, 19),
            random.nextInt(200, usual.forest().maxLeaves() + 1),
            logUniform(random, 1, 20),
            random.nextInt(2, 9),
            usual.forest().maxBins()),
        new XgboostParameters(
            xgboost.maxRounds(),
            xgboost.earlyStoppingRounds(),
            logUniform(random, .04, .2),
            random.nextInt(3, 8),
            logUniform(random, 1, 20),
            random.nextDouble(.6, 1),
            random.nextDouble(.4, 1),
            logUniform(random, .1, 10),
            random.nextBoolean() ? 256 : 512));
  }

  /** The same, cheaper to fit, in the same order of quality. */
  static ModelSettings forComparison(ModelSettings settings) {
    ForestParameters forest = settings.forest();
    int rounds = (int) Math.round(DISTANCE / settings.xgboost().eta());
    return new ModelSettings(
        settings.logistic(),
        new ForestParameters(
            Math.min(FEWER_TREES, forest.trees()),
            forest.maxDepth(),
            forest.maxLeaves(),
            forest.minLeafWeight(),
            forest.featuresPerSplit(),
            forest.maxBins()),
        settings.xgboost().withRounds(Math.min(rounds, settings.xgboost().maxRounds())));
  }

  private static double logUniform(SplittableRandom random, double from, double to) {
    return StrictMath.exp(
        StrictMath.log(from) + random.nextDouble() * (StrictMath.log(to) - StrictMath.log(from)));
  }
}
