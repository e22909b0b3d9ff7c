package dev.tranche.training.bundle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.export.ExplainGraphExport;
import dev.tranche.training.fit.RawRows;
import dev.tranche.training.model.tree.TreeEnsemble;
import dev.tranche.training.model.tree.TreeEnsemble.Tree;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Graphs whose reasons are almost right are found out. */
class ExplainParityTest {
  private static final int[] ROWS = {0, 1, 2, 3};

  private static final Table TABLE =
      new Table(
          Path.of("four.csv"),
          4,
          List.of(
              new NumericColumn("income", new float[] {1, 2, 3, 4}, 0, 0),
              new NumericColumn("debt", new float[] {9, 8, 7, 1}, 0, 0)));

  private static final Preparation PREPARATION =
      Preparation.fit(TABLE, List.of("income", "debt"), ROWS);

  private static TreeEnsemble model(int feature, float split, float right, float leftCover) {
    Tree tree =
        new Tree(
            new int[] {feature, -1, -1},
            new float[] {split, 0, 0},
            new int[] {1, -1, -1},
            new int[] {2, -1, -1},
            new float[] {0, -1, right},
            new float[] {6, leftCover, 3});
    return new TreeEnsemble(PREPARATION.features().names(), List.of(tree), 0);
  }

  private static void check(TreeEnsemble exported) {
    byte[] onnx =
        new ExplainGraphExport().export("trees", PREPARATION.features().ofModels(), exported);
    new ExplainParity(new RawRows(PREPARATION, TABLE, ROWS))
        .check("trees", onnx, model(0, 2.5f, 1, 3));
  }

  @Test
  void passesTheRightGraph() {
    assertDoesNotThrow(() -> check(model(0, 2.5f, 1, 3)));
  }

  @Test
  void refusesAnotherFeatureSplitLeafOrCover() {
    List<TreeEnsemble> wrong =
        List.of(
            model(1, 2.5f, 1, 3),
            model(0, Math.nextUp(2.5f), 1, 3),
            model(0, 2.5f, 1.001f, 3),
            model(0, 2.5f, 1, 3.001f));
    for (TreeEnsemble exported : wrong) {
      var refused = assertThrows(ParityException.class, () -> check(exported));
      assertTrue(
          refused.getMessage().startsWith("trees: the exported graph of reasons says"),
          refused::getMessage);
    }
  }
}
