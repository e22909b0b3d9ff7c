package dev.tranche.training.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.feature.Direction;
import dev.tranche.training.LoanFile;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.fit.segments.SegmentsFitting;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.CellSpec;
import dev.tranche.training.spec.RiskColumns;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.spec.SegmentsSpec;
import dev.tranche.training.table.LabelRoles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureColumnsTest {
  @TempDir private Path folder;

  @Test
  void idsDroppedAndProtectedColumnsAndTheTargetAreNoFeatures() throws IOException {
    RiskFit fit = RiskFits.fit(LoanFile.of(300, 1), folder, 42);
    assertEquals(
        List.of("income", "home", "debt", "grade"), fit.table().preparation().features().names());
  }

  @Test
  void idsAndTextAreNoFeaturesOfSegments() throws IOException {
    Path file = LoanFile.of(300, 1).write(folder.resolve("loans.csv"));
    SegmentsSpec spec = SegmentsSpec.of(file).withId(LoanFile.ID);
    SegmentsFit fit =
        new SegmentsFitting(Progress.none(), new ThreadPool(1), SegmentAlgorithm.KMEANS)
            .fit(spec, Optional.empty());
    assertEquals(List.of("income", "debt", "branch", "age", "defaulted"), fit.table().names());
    assertEquals(
        List.of("home", "grade"),
        fit.table().dropped().stream().map(dropped -> dropped.column()).toList());
  }

  @Test
  void refusesADirectionForACategoricalColumn() throws IOException {
    Path file = LoanFile.of(300, 1).write(folder.resolve("loans.csv"));
    RiskSpec spec =
        RiskSpec.of(
            file,
            new RiskColumns(
                Optional.of(LoanFile.ID),
                new RiskColumns.Labels(LoanFile.TARGET, LabelRoles.inferred()),
                List.of(),
                CellSpec.inferred(),
                new RiskColumns.Uses(
                    Map.of("home", Direction.INCREASING),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Map.of())));
    RiskFitting fitting = new RiskFitting(Progress.none(), new ThreadPool(1), Balance.NONE);
    InputException refused = assertThrows(InputException.class, () -> fitting.fit(spec));
    assertTrue(refused.getMessage().contains("column 'home' is categorical"), refused::getMessage);
  }

  @Test
  void leavesTheTrainingPartAloneWhereNothingIsToBeBalanced() throws IOException {
    Path file = LoanFile.of(300, 1).write(folder.resolve("loans.csv"));
    RiskFit fit =
        new RiskFitting(Progress.none(), new ThreadPool(1), Balance.NONE)
            .fit(RiskFits.spec(file, 42));
    assertEquals(0, fit.synthetic());
  }
}
