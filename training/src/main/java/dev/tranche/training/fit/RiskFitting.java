package dev.tranche.training.fit;

import dev.tranche.training.data.CsvData;
import dev.tranche.training.data.CsvReader;
import dev.tranche.training.data.DuplicateColumns;
import dev.tranche.training.data.InputException;
import dev.tranche.training.data.RiskSpec;
import dev.tranche.training.data.Target;
import dev.tranche.training.evaluate.CutOff;
import dev.tranche.training.evaluate.Leakage;
import dev.tranche.training.evaluate.Metrics;
import dev.tranche.training.evaluate.PlattScaling;
import dev.tranche.training.evaluate.RocCurve;
import dev.tranche.training.model.Features;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.prepare.SmoteNc;
import dev.tranche.training.prepare.StratifiedSplit;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fits the risk models: read, split, prepare, balance, fit, calibrate, evaluate. Whatever is fitted
 * sees the training part alone; the calibration part stops the boosting, calibrates, sets cut-offs
 * and chooses the champion; the test part is only measured on.
 */
public final class RiskFitting {
  private final Progress progress;
  private final int threads;
  private final Balance balance;

  public RiskFitting(Progress progress, int threads, Balance balance) {
    this.progress = progress;
    this.threads = threads;
    this.balance = balance;
  }

  /** Throws {@link InputException} if the file or the spec cannot be worked with. */
  public RiskFit fit(RiskSpec spec) {
    progress.step("reading " + spec.file().getFileName());
    spec.check(CsvReader.header(spec.file()));
    CsvData read =
        DuplicateColumns.without(
            CsvReader.read(spec.file(), spec.readOptions(), threads),
            Stream.concat(spec.id().stream(), Stream.of(spec.target())).toList(),
            spec.protectedColumns());
    Target target = Target.of(read.table(), spec.target(), spec.positive());
    Split split =
        StratifiedSplit.of(target.label(), StratifiedSplit.Shares.defaults(), spec.seed());
    CsvData data = read.warning(leakage(spec, read, target, split));

    progress.step("preparing");
    Preparation preparation =
        Preparation.fit(data.table(), featureNames(spec, data), split.train());
    if (preparation.features().isEmpty()) {
      throw new InputException(spec.file() + ": no column is left to learn from");
    }
    LabelledRows training = part(data, target, preparation, split.train());
    LabelledRows calibration = part(data, target, preparation, split.calibrate());
    LabelledRows test = part(data, target, preparation, split.test());
    Standardisation standardisation = Standardisation.of(training.features());
    LabelledRows balanced = balanced(training, standardisation, spec.seed());

    List<FittedModel> models = new ArrayList<>();
    for (Classifier classifier : Classifier.values()) {
      progress.step("fitting " + classifier.title());
      RiskModel model =
          classifier.fit(
              new Classifier.Task(
                  balanced,
                  calibration,
                  standardisation,
                  Constraints.of(spec, preparation),
                  spec.seed(),
                  threads),
              progress);
      models.add(evaluated(classifier, model, calibration, test));
    }
    // The first of equals wins, so the order of the enum settles ties.
    String champion =
        models.stream()
            .max(Comparator.comparingDouble(FittedModel::calibrationAuc))
            .orElseThrow()
            .name();
    int synthetic = balanced.rows() - training.rows();
    return new RiskFit(
        spec, data, target, split, preparation, balance, synthetic, models, champion);
  }

  private static List<String> leakage(RiskSpec spec, CsvData data, Target target, Split split) {
    return new Leakage(target.label(), split.train())
        .warnings(featureNames(spec, data).stream().map(data.table()::column).toList());
  }

  private static List<String> featureNames(RiskSpec spec, CsvData data) {
    Set<String> kept = Set.copyOf(spec.protectedColumns());
    return data.table().names().stream()
        .filter(name -> !name.equals(spec.target()))
        .filter(name -> !spec.id().equals(Optional.of(name)))
        .filter(name -> !kept.contains(name))
        .toList();
  }

  private static LabelledRows part(
      CsvData data, Target target, Preparation preparation, int[] rows) {
    byte[] labels = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = target.label()[rows[i]];
    }
    return LabelledRows.of(preparation.apply(data.table(), rows), labels);
  }

  private LabelledRows balanced(LabelledRows training, Standardisation standardisation, long seed) {
    if (balance == Balance.NONE) {
      return training;
    }
    progress.step("balancing");
    Features features = training.features();
    SmoteNc.Balanced balanced =
        SmoteNc.balance(
            features,
            training.labels(),
            standardisation.scale(),
            SmoteNc.Parameters.defaults(seed),
            threads);
    return LabelledRows.of(balanced.features(), balanced.labels());
  }

  private static FittedModel evaluated(
      Classifier classifier, RiskModel model, LabelledRows calibration, LabelledRows test) {
    float[] margin = model.margin(calibration.features());
    PlattScaling platt = PlattScaling.fit(classifier.marginScale(), margin, calibration.labels());
    float[] calibrated = platt.probability(margin);
    float cutOff = (float) CutOff.maximisingF1(calibrated, calibration.labels()).value();
    float[] tested = platt.probability(model.margin(test.features()));
    return new FittedModel(
        classifier.modelName(),
        model,
        platt,
        cutOff,
        RocCurve.of(calibrated, calibration.labels()).area(),
        Metrics.of(tested, test.labels(), cutOff),
        RocCurve.of(tested, test.labels()));
  }
}
