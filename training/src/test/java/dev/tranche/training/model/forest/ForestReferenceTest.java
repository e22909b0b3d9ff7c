package dev.tranche.training.model.forest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.Fixture;
import dev.tranche.training.model.CreditRisk;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.tree.TreeEnsemble;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.table.LabelRoles;
import dev.tranche.training.table.Table;
import dev.tranche.training.table.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Against scikit-learn's forest with the same settings, on the same rows of the loans that come
 * with the project: {@code forest.py} has its figures.
 */
class ForestReferenceTest {
  private static final int SEEDS = 10;

  @Test
  void ranksAsWellAsScikitLearnsForestWithinTheNoiseOfTheSeed() {
    RiskSpec spec = RiskSpec.of(Path.of("../data/classification_data.csv"), "label");
    Table table = TableReader.read(spec.file(), spec.withId("user_id").readOptions()).table();
    Target target = Target.of(table, spec.target(), LabelRoles.positive("1"));
    List<String> names =
        table.names().stream()
            .filter(name -> !name.equals("label") && !name.equals("user_id"))
            .toList();
    int[] fitted = IntStream.range(0, table.rows()).filter(row -> row % 4 != 3).toArray();
    int[] unseen = IntStream.range(0, table.rows()).filter(row -> row % 4 == 3).toArray();
    Preparation preparation = Preparation.fit(table, names, fitted);
    LabelledRows rows = LabelledRows.of(preparation.apply(table, fitted), target.labels(fitted));
    FeatureMatrix test = preparation.apply(table, unseen);
    Fixture fixture = new Fixture("forest");

    double[] own = new double[SEEDS];
    double[] reference = new double[SEEDS];
    for (int seed = 0; seed < SEEDS; seed++) {
      TreeEnsemble forest =
          new ForestTrainer(ForestParameters.forRows(rows.rows()))
              .fit(rows, Monotone.none(names.size()), seed, new ThreadPool(1), tree -> {});
      own[seed] = CreditRisk.auc(forest.margin(test), target.labels(unseen));
      reference[seed] = fixture.figure("auc." + seed);
    }
    double difference = mean(own) - mean(reference);
    assertTrue(
        difference > -standardDeviation(reference),
        () -> "mean AUC " + mean(own) + ", scikit-learn's " + mean(reference));
  }

  private static double mean(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  private static double standardDeviation(double[] values) {
    double mean = mean(values);
    double squares =
        IntStream.range(0, values.length)
            .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
            .sum();
    return Math.sqrt(squares / (values.length - 1));
  }
}
