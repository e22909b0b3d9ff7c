package dev.tranche.training.fit.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.LoanFile;
import dev.tranche.training.fit.RiskFits;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.fit.candidate.OutOfFold;
import dev.tranche.training.fit.candidate.OutOfFoldAuc;
import dev.tranche.training.fit.candidate.SettingsByKind;
import dev.tranche.training.fit.candidate.TrainingRows;
import dev.tranche.training.fit.selection.CrossValidation.Contender;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.prepare.StratifiedDivision;
import dev.tranche.training.prepare.StratifiedSplit;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.spec.FamilyCatalogue;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.table.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossValidationTest {
  private final ThreadPool pool = new ThreadPool(3);

  @AfterEach
  void end() {
    pool.close();
  }

  @TempDir private Path folder;

  private TrainingRows part(LoanFile loans, int neighbours) throws IOException {
    Path file = loans.write(folder.resolve("loans.csv"));
    RiskSpec spec = RiskFits.spec(file, 42);
    CsvData data = TableReader.read(file, spec.readOptions());
    Target target = Target.of(data.table(), LoanFile.TARGET);
    return new TrainingRows(
        spec,
        new TrainingRows.LabelledTable(
            data.table(),
            target,
            new StratifiedDivision(
                target, RowGroups.none(), StratifiedSplit.Shares.defaults(), spec.seed())),
        new TrainingRows.FeatureColumns(List.of("income", "home", "debt", "grade"), Map.of()),
        IntStream.range(0, data.table().rows()).toArray(),
        neighbours);
  }

  private static List<Contender> everything() {
    List<Contender> all = new ArrayList<>();
    for (ModelKind kind : ModelKind.values()) {
      for (Balance way : FamilyCatalogue.of(kind).balances()) {
        all.add(new Contender(way, FamilyCatalogue.of(kind).reduced()));
      }
    }
    return all;
  }

  /**
   * Labels drawn without regard to anything. Whatever a row left out had told the fit, such as by a
   * synthetic row beside it, would lift the AUC far above one half.
   */
  @Test
  void labelsThatFollowFromNothingCannotBePredicted() throws IOException {
    LoanFile loans = LoanFile.of(1_200, 7);
    SplittableRandom random = new SplittableRandom(7);
    for (int row = 0; row < 1_200; row++) {
      loans.set(row, LoanFile.TARGET, random.nextInt(8) == 0 ? "1" : "0");
    }
    CrossValidation validation =
        CrossValidation.of(part(loans, 5), 10_000, 3, new ThreadPool(1)).orElseThrow();
    for (OutOfFoldAuc auc : validation.run(everything())) {
      assertEquals(0.5, auc.auc(), 3.5 * auc.standardError());
      assertTrue(auc.standardError() < 0.04);
    }
  }

  @Test
  void givesTheSameForAnyNumberOfThreads() throws IOException {
    TrainingRows part = part(LoanFile.of(500, 3), 5);
    List<OutOfFoldAuc> one =
        CrossValidation.of(part, 10_000, 3, new ThreadPool(1)).orElseThrow().run(everything());
    List<OutOfFoldAuc> three =
        CrossValidation.of(part, 10_000, 3, pool).orElseThrow().run(everything());
    for (int c = 0; c < one.size(); c++) {
      assertArrayEquals(one.get(c).positive(), three.get(c).positive());
    }
  }

  @Test
  void dealsMarginsAsItDealsRows() throws IOException {
    TrainingRows part = part(LoanFile.of(500, 3), 5);
    float[] margin = new float[500];
    for (int row = 0; row < margin.length; row++) {
      margin[row] = row;
    }
    OutOfFold dealt =
        CrossValidation.of(part, 10_000, 3, new ThreadPool(1)).orElseThrow().outOfFold(margin);
    assertEquals(3, dealt.margins().size());
    float[] all = dealt.margin();
    int[] rows = IntStream.range(0, 500).map(i -> (int) all[i]).toArray();
    assertArrayEquals(part.labels(rows), dealt.label());
    assertArrayEquals(part.rows(), IntStream.of(rows).sorted().toArray());
  }

  @Test
  void takesNoMoreRowsThanAreEnough() throws IOException {
    TrainingRows part = part(LoanFile.of(900, 3), 5);
    assertEquals(900, CrossValidation.of(part, 900, 3, new ThreadPool(1)).orElseThrow().rows());
    assertEquals(450, CrossValidation.of(part, 899, 3, new ThreadPool(1)).orElseThrow().rows());
  }

  @Test
  void theNumberOfNeighboursChangesWhatSmoteMakes() throws IOException {
    LoanFile loans = LoanFile.of(500, 3);
    List<Contender> smote =
        List.of(
            new Contender(
                Balance.SMOTE, FamilyCatalogue.of(ModelKind.LOGISTIC_REGRESSION).reduced()));
    double few =
        CrossValidation.of(part(loans, 1), 500, 3, new ThreadPool(1))
            .orElseThrow()
            .run(smote)
            .get(0)
            .auc();
    double many =
        CrossValidation.of(part(loans, 15), 500, 3, new ThreadPool(1))
            .orElseThrow()
            .run(smote)
            .get(0)
            .auc();
    assertTrue(few != many);
  }

  @Test
  void aSearchFindsTheSameSettingsForTheSameTrialsWhateverTheThreads() throws IOException {
    TrainingRows part = part(LoanFile.of(600, 5), 5);
    Map<ModelKind, Balance> none = new EnumMap<>(ModelKind.class);
    part.kinds().forEach(kind -> none.put(kind, Balance.NONE));
    FitOptions.Tuning bounds = new FitOptions.Tuning(4, 600);
    SettingsByKind usual = SettingsByKind.usual(600, 10);
    assertEquals(
        new SettingsSearch(part, new ThreadPool(1), Progress.none()).drawn(usual, none, bounds),
        new SettingsSearch(part, pool, Progress.none()).drawn(usual, none, bounds));
  }
}
