package dev.tranche.training.fit;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.LoanFile;
import dev.tranche.training.evaluate.calibration.PlattScaling;
import dev.tranche.training.export.RiskGraphExport;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.MarginScale;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.CellSpec;
import dev.tranche.training.spec.RiskColumns;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.table.LabelRoles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Risk models fitted to a {@link LoanFile}. */
public final class RiskFits {
  private RiskFits() {}

  public static RiskSpec spec(Path file, long seed) {
    return RiskSpec.of(
            file,
            new RiskColumns(
                Optional.of(LoanFile.ID),
                new RiskColumns.Labels(LoanFile.TARGET, LabelRoles.inferred()),
                List.of("branch"),
                CellSpec.inferred(),
                new RiskColumns.Uses(
                    Map.of(), List.of("age"), List.of(), List.of(), Map.of(), Map.of())))
        .withSeed(seed);
  }

  public static RiskFit fit(LoanFile loans, Path folder, long seed) throws IOException {
    return fit(loans, folder, seed, Balance.SMOTE);
  }

  public static RiskFit fit(LoanFile loans, Path folder, long seed, Balance balance)
      throws IOException {
    Path file = loans.write(folder.resolve("loans.csv"));
    try (ThreadPool pool = new ThreadPool(2)) {
      return new RiskFitting(Progress.none(), pool, balance).fit(spec(file, seed));
    }
  }

  public static FittedModel model(RiskFit fit, String name) {
    return fit.models().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  /**
   * All that was fitted, but calibration: what fills missing values, codes, scaling and the model
   * itself.
   */
  public static byte[] fitted(RiskFit fit, String name) {
    PlattScaling plain = new PlattScaling(MarginScale.LOG_ODDS, 1, 0);
    return new RiskGraphExport()
        .export(
            name, fit.table().preparation().features().ofModels(), model(fit, name).model(), plain);
  }
}
