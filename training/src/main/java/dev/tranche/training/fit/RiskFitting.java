package dev.tranche.training.fit;

import static java.util.stream.Collectors.toSet;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.Scorecard;
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
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.prepare.RepeatedRows;
import dev.tranche.training.prepare.RowDivision;
import dev.tranche.training.prepare.SampleWeights;
import dev.tranche.training.prepare.SeparatedIdentifiers;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import dev.tranche.training.prepare.TimeBorders;
import dev.tranche.training.prepare.outcome.KnownOutcomes;
import dev.tranche.training.prepare.outcome.ShownOutcomes;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.Table;
import dev.tranche.training.table.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fits the risk models: read, split, prepare, choose, fit, calibrate, evaluate. Whatever is fitted
 * sees the training part alone, and within it what is chosen between is compared by
 * cross-validation; the calibration part calibrates and sets cut-offs; the test part is only
 * measured on. Of few rows, unless they are divided by time, the models are at last fitted once
 * more, as they were but to the calibration part as well: a model gains more by those rows than its
 * calibration loses.
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
    KnownOutcomes outcomes = KnownOutcomes.of(shown(spec), spec.target(), spec.labels());
    SeparatedIdentifiers separated = SeparatedIdentifiers.of(outcomes.data(), declared(spec));
    CsvData read = DerivedColumns.with(separated.data(), spec.derived());
    Target target = Target.of(read.table(), spec.target(), outcomes.roles());
    RepeatedRows repeated = repeated(spec, separated);
    RowDivision division = Divisions.of(spec, read, target, repeated.groups());
    LearningPart.Source source =
        new LearningPart.Source(
            spec,
            read,
            target,
            division,
            FeatureNames.of(spec, separated.data()),
            WeightColumn.of(spec, read, target));
    Split parts = division.split();

    progress.step("preparing");
    boolean few = parts.withoutTest().length <= ModelSelection.FEW_ROWS;
    // Later rows calibrate what earlier ones taught, however few they are.
    boolean apart = !few || division.goesForward();
    LearningPart part = source.by(apart ? parts : parts.withoutCalibration(), options);
    ModelSelection selection = new ModelSelection(part.rows(), few, options, pool, progress);
    if (!apart && !selection.crossFits()) {
      part = source.by(parts, options);
      selection = new ModelSelection(part.rows(), false, options, pool, progress);
    }
    return fit(spec, part, selection, repeated, proof);
  }

  private RiskFit fit(
      RiskSpec spec,
      LearningPart part,
      ModelSelection selection,
      RepeatedRows repeated,
      ModelProof proof) {
    SampleWeights weights = part.source().weights();
    Split split = part.split();
    Split measured = new Split(split.train(), split.calibrate(), weights.repeated(split.test()));
    Optional<TimeBorders> time = part.source().division().borders();
    Target target = part.rows().table().target();
    CsvData data =
        part.data()
            .warning(target.warnings(weights.share(target.label())))
            .warning(FewDefaults.warnings(target.labels(split.test())))
            .warning(repeated.warnings())
            .warning(time.map(TimeBorders::warnings).orElse(List.of()))
            .warning(leakage(spec, part.source().data(), target, split));
    Preparation preparation = part.rows().preparation(split.train());
    if (preparation.features().ofModels().isEmpty()) {
      throw new InputException(spec.file() + ": no column is left to learn from");
    }
    FeatureRequests requests = new FeatureRequests(spec, preparation);
    requests.check();
    FittingRows rows =
        new FittingRows(
            part.rows().prepared(preparation, split.train(), pool), again(part, preparation));
    Optional<LabelledRows> calibration =
        Optional.of(split.calibrate())
            .filter(some -> some.length > 0)
            .map(some -> labelled(data, target, preparation, some));
    LabelledRows test = labelled(data, target, preparation, measured.test());

    selection.choose();
    ModelEvaluation evaluation =
        new ModelEvaluation(
            spec.decisions().cutOffRule(),
            ModelEvaluation.groups(spec, data, measured.test()),
            weights.together(repeated.groups()),
            measured,
            calibration,
            test,
            spec.decisions().scorecard().orElseGet(Scorecard::defaults),
            spec.seed(),
            population(part, preparation));
    RawRows raw = new RawRows(preparation, data.table(), measured.test());
    List<EvaluatedModel> models =
        new ModelFits(part.rows(), selection, evaluation, proof, progress, pool).run(rows, raw);
    Selection chosen = selection.champion(models);
    boolean oversampled = chosen.balances().contains(Balance.SMOTE);
    BalancedRows last = rows.last().balancing();
    int synthetic = oversampled ? last.by(Balance.SMOTE).rows() - last.rows() : 0;
    return new RiskFit(
        spec,
        new SplitTable(
            data.warning(requests.warnings()), target, measured, preparation, time, weights),
        options,
        synthetic,
        chosen,
        models.stream().map(EvaluatedModel::model).toList(),
        ChampionOverTime.of(part, measured, champion(models, chosen), pool));
  }

  private static EvaluatedModel champion(List<EvaluatedModel> models, Selection chosen) {
    return models.stream()
        .filter(model -> model.model().name().equals(chosen.champion()))
        .findFirst()
        .orElseThrow();
  }

  private CsvData shown(RiskSpec spec) {
    CsvData data = distinct(spec);
    if (options.labelsUntil().isEmpty()) {
      return data;
    }
    String time =
        spec.time()
            .orElseThrow(
                () ->
                    new InputException(
                        "--labels-until needs to know when a row is from, but the spec names no"
                            + " 'time' column"));
    return ShownOutcomes.until(data, spec.target(), time, options.labelsUntil().get());
  }

  private CsvData distinct(RiskSpec spec) {
    return DuplicateColumns.without(
        TableReader.read(spec.file(), spec.form(), spec.readOptions(), pool),
        Stream.of(
                spec.id().stream(),
                spec.time().stream(),
                spec.weight().stream(),
                Stream.of(spec.target()),
                spec.columns().dates().stream())
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
        FeatureNames.of(spec, separated.data()).stream().map(table::column).toList();
    return RepeatedRows.of(table, identifiers, features, pool);
  }

  private Optional<TrainingRows.Prepared> again(LearningPart part, Preparation preparation) {
    boolean forward = part.source().division().goesForward();
    return FittingRows.again(part.split(), forward)
        ? Optional.of(
            part.rows().prepared(preparation, FittingRows.last(part.split(), forward), pool))
        : Optional.empty();
  }

  private static Population population(LearningPart part, Preparation preparation) {
    SampleWeights weights = part.source().weights();
    int[] last = FittingRows.last(part.split(), part.source().division().goesForward());
    return new Population(
        weights,
        Optional.of(weights)
            .filter(SampleWeights::any)
            .map(
                some ->
                    labelled(
                        part.data(), part.source().target(), preparation, some.repeated(last))));
  }

  private static List<String> leakage(RiskSpec spec, CsvData data, Target target, Split split) {
    return new Leakage(target.label(), split.train())
        .warnings(
            FeatureNames.of(spec, data).stream()
                .filter(name -> !spec.columns().dates().contains(name))
                .map(data.table()::column)
                .toList());
  }

  private static LabelledRows labelled(
      CsvData data, Target target, Preparation preparation, int[] rows) {
    return LabelledRows.of(preparation.apply(data.table(), rows), target.labels(rows));
  }
}
