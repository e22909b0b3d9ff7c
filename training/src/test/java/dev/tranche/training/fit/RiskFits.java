package dev.tranche.training.fit;

import dev.tranche.training.LoanFile;
import dev.tranche.training.data.Balance;
import dev.tranche.training.data.RiskColumns;
import dev.tranche.training.data.RiskSpec;
import dev.tranche.training.evaluate.PlattScaling;
import dev.tranche.training.onnx.RiskGraphs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Risk models fitted to a {@link LoanFile}. */
final class RiskFits {
  private RiskFits() {}

  static RiskSpec spec(Path file, long seed) {
    return RiskSpec.of(
            file,
            new RiskColumns(
                Optional.of(LoanFile.ID),
                LoanFile.TARGET,
                Optional.empty(),
                List.of("branch"),
                Map.of(),
                Map.of(),
                List.of("age"),
                List.of(),
                List.of()))
        .withSeed(seed);
  }

  static RiskFit fit(LoanFile loans, Path folder, long seed) throws IOException {
    return fit(loans, folder, seed, Balance.SMOTE);
  }

  static RiskFit fit(LoanFile loans, Path folder, long seed, Balance balance) throws IOException {
    Path file = loans.write(folder.resolve("loans.csv"));
    return new RiskFitting(Progress.none(), 2, balance).fit(spec(file, seed));
  }

  static FittedModel model(RiskFit fit, String name) {
    return fit.models().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  /** All that was fitted, but calibration: what fills gaps, codes, scaling and the model itself. */
  static byte[] fitted(RiskFit fit, String name) {
    PlattScaling plain = new PlattScaling(PlattScaling.Scale.LOG_ODDS, 1, 0);
    return new RiskGraphs()
        .export(name, fit.preparation().features(), model(fit, name).model(), plain);
  }
}
