package dev.tranche.training.fit;

import static java.util.stream.Collectors.toSet;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.training.evaluate.Leakage;
import dev.tranche.training.fit.candidate.BalancedRows;
import dev.tranche.training.fit.candidate.EvaluatedModel;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.fit.candidate.TrainingRows;
import dev.tranche.training.fit.selection.ModelSelection;
import dev.tranche.training.fit.selection.Selection;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.prepare.DerivedColumns;
import dev.tranche.training.prepare.DuplicateColumns;
import dev.tranche.training.prepare.KnownOutcomes;
import dev.tranche.training.prepare.MissingIndicators;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.prepare.RepeatedRows;
import dev.tranche.training.prepare.SeparatedIdentifiers;
import dev.tranche.training.prepare.StratifiedSplit;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.Table;
import dev.tranche.training.table.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fits the risk models: read, split, prepare, choose, fit, calibrate, evaluate. Whatever is fitted
 * sees the training part alone, and within it what is chosen between is compared by
 * cross-validation; the calibration part calibrates and sets cut-offs; the test part is only
 * measured on. Of few rows the models are at last fitted once more, as they were but to the
 * calibration part as well: a model gains more by those rows than its calibration loses.
 */
public final class RiskFitting {
  private final Progress progress;
  private final ThreadPool pool;
  private final FitOptions options;

  /** Balanced in that way whatever the spec says. */
  public RiskFitting(Progress progress, ThreadPool pool, Balance balance) {
    this(progress, pool, FitOptions.of(balance));
  }

  public RiskFitting(Progress progress, ThreadPool pool, FitOptions options) {
    this.progress = progress;
    this.pool = pool;
    this.options = options;
  }

  /** Throws {@link InputException} if the file or the spec cannot be worked with. */
  public RiskFit fit(RiskSpec spec) {
    return fit(spec, ModelProof.later());
  }

  /**
   * As above.
   *
   * @param proof told of every model while others are still being fitted; what it throws ends the
   *     fitting
   */
  public RiskFit fit(RiskSpec spec, ModelProof proof) {
    progress.step("reading " + spec.file().getFileName());
    spec.check(TableReader.header(spec.file(), spec.form()));
    KnownOutcomes outcomes = KnownOutcomes.of(distinct(spec), spec.target(), spec.labels());
    SeparatedIdentifiers separated = SeparatedIdentifiers.of(outcomes.data(), declared(spec));
    CsvData read = DerivedColumns.with(separated.data(), spec.derived());
    Target target = Target.of(read.table(), spec.target(), outcomes.roles());
    RepeatedRows repeated = repeated(spec, separated);
    Split split =
        StratifiedSplit.of(
            target.label(), repeated.groups(), StratifiedSplit.Shares.defaults(), spec.seed());
    Map<String, Derivation> derived = new LinkedHashMap<>(spec.derived());
    Map<String, Derivation> indicators =
        MissingIndicators.of(
            read.table(),
            target,
            featureNames(spec, separated.data()).stream()
                .filter(name -> !derived.containsValue(Derivation.ofMissing(name)))
                .toList(),
            split.train());
    derived.putAll(indicators);
    CsvData data =
        DerivedColumns.with(read, indicators)
            .warning(target.warnings())
            .warning(FewDefaults.warnings(target.labels(split.test())))
            .warning(repeated.warnings())
            .warning(leakage(spec, read, target, split));

    progress.step("preparing");
    TrainingRows part =
        new TrainingRows(
            spec,
            new TrainingRows.LabelledTable(data.table(), target, repeated.groups()),
            new TrainingRows.FeatureColumns(featureNames(spec, data), derived),
            split.train(),
            options.neighbours());
    Preparation preparation = part.preparation(split.train());
    if (preparation.features().ofModels().isEmpty()) {
      throw new InputException(spec.file() + ": no column is left to learn from");
    }
    FeatureRequests requests = new FeatureRequests(spec, preparation);
    requests.check();
    FittingRows rows =
        new FittingRows(
            part.prepared(preparation, split.train(), pool), all(part, preparation, split));
    LabelledRows calibration = part(data, target, preparation, split.calibrate());
    LabelledRows test = part(data, target, preparation, split.test());

    ModelSelection selection = new ModelSelection(part, options, pool, progress);
    selection.choose();
    ModelEvaluation evaluation =
        new ModelEvaluation(
            spec.decisions().cutOffRule(),
            ModelEvaluation.groups(spec, data, split.test()),
            repeated.groups(),
            split,
            calibration,
            test,
            spec.seed());
    RawRows raw = new RawRows(preparation, data.table(), split.test());
    List<EvaluatedModel> models =
        new ModelFits(part, selection, evaluation, proof, progress, pool).run(rows, raw);
    Selection chosen = selection.champion(models);
    boolean oversampled = chosen.balances().contains(Balance.SMOTE);
    BalancedRows last = rows.last().balancing();
    int synthetic = oversampled ? last.by(Balance.SMOTE).rows() - last.rows() : 0;
    return new RiskFit(
        spec,
        new SplitTable(data.warning(requests.warnings()), target, split, preparation),
        options,
        synthetic,
        chosen,
        models.stream().map(EvaluatedModel::model).toList());
  }

  private CsvData distinct(RiskSpec spec) {
    return DuplicateColumns.without(
        TableReader.read(spec.file(), spec.form(), spec.readOptions(), pool),
        Stream.of(spec.id().stream(), Stream.of(spec.target()), spec.columns().dates().stream())
            .flatMap(names -> names)
            .toList(),
        spec.protectedColumns(),
        pool);
  }

  private static Set<String> declared(RiskSpec spec) {
    return spec.columnsByKey().values().stream().flatMap(List::stream).collect(toSet());
  }

  private RepeatedRows repeated(RiskSpec spec, SeparatedIdentifiers separated) {
    Table table = separated.data().table();
    List<Column> identifiers =
        Stream.concat(spec.id().flatMap(table::find).stream(), separated.identifiers().stream())
            .toList();
    List<Column> features =
        featureNames(spec, separated.data()).stream().map(table::column).toList();
    return RepeatedRows.of(table, identifiers, features, pool);
  }

  private Optional<TrainingRows.Prepared> all(
      TrainingRows part, Preparation preparation, Split split) {
    return FittingRows.few(split)
        ? Optional.of(part.prepared(preparation, FittingRows.last(split), pool))
        : Optional.empty();
  }

  private static List<String> leakage(RiskSpec spec, CsvData data, Target target, Split split) {
    return new Leakage(target.label(), split.train())
        .warnings(
            featureNames(spec, data).stream()
                .filter(name -> !spec.columns().dates().contains(name))
                .map(data.table()::column)
                .toList());
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
    return LabelledRows.of(preparation.apply(data.table(), rows), target.labels(rows));
  }
}
