package dev.tranche.training.bundle.reference;

import dev.tranche.scoring.bundle.reference.ErrorCosts;
import dev.tranche.scoring.bundle.reference.ProtectedAttribute;
import dev.tranche.scoring.bundle.reference.ReferenceLabels;
import dev.tranche.scoring.bundle.reference.ReferenceScores;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.bundle.reference.ValueBins;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.evaluate.metric.CutOffRule;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.table.LabelRoles;
import dev.tranche.training.table.Table;
import dev.tranche.training.table.Target;
import java.util.List;
import java.util.Optional;

/** The reference of a risk bundle: features of the training part, scores of the test part. */
public final class RiskReference {
  /** Fifths of a protected number, as the report has them. */
  private static final int GROUPS = 5;

  private RiskReference() {}

  /** What was fitted. */
  public static TrainingReference of(RiskFit fit) {
    int[] train = fit.table().weights().repeated(fit.table().split().train());
    BinnedTable columns = new BinnedTable(fit.table().data().table(), train);
    return new TrainingReference(
        train.length,
        columns.of(fit.table().preparation().features()),
        Optional.of(
            new TrainingReference.ScoreReference(
                scores(fit), labels(fit), costs(fit), protectedAttributes(fit, columns))));
  }

  private static ReferenceScores scores(RiskFit fit) {
    FittedModel champion =
        fit.models().stream()
            .filter(model -> model.name().equals(fit.champion()))
            .findFirst()
            .orElseThrow();
    float[] probability = champion.evaluation().probability();
    ValueBins bins = ValueBins.of(probability, BinnedTable.BINS);
    long defaults = 0;
    for (byte label : fit.table().target().labels(fit.table().split().test())) {
      defaults += label;
    }
    return new ReferenceScores(bins, bins.counts(probability), defaults);
  }

  /** Of several values that were made one, the target knows but their common name. */
  private static ReferenceLabels labels(RiskFit fit) {
    Target target = fit.table().target();
    LabelRoles said = fit.spec().labels();
    return new ReferenceLabels(
        said.positive().isEmpty() ? List.of(target.positive()) : said.positive(),
        said.negative().isEmpty() ? List.of(target.negative()) : said.negative(),
        said.ignored());
  }

  private static Optional<ErrorCosts> costs(RiskFit fit) {
    return fit.spec()
        .decisions()
        .cutOffs()
        .filter(CutOffRule.Costs.class::isInstance)
        .map(CutOffRule.Costs.class::cast)
        .map(costs -> new ErrorCosts(costs.falseNegative(), costs.falsePositive()));
  }

  private static List<ProtectedAttribute> protectedAttributes(RiskFit fit, BinnedTable columns) {
    Table table = fit.table().data().table();
    List<String> names =
        fit.spec().protectedColumns().stream().filter(it -> table.find(it).isPresent()).toList();
    return Preparation.fit(table, names, fit.table().split().train()).features().inputs().stream()
        .map(column -> attribute(column.withRequired(false), columns))
        .toList();
  }

  private static ProtectedAttribute attribute(Feature column, BinnedTable columns) {
    return new ProtectedAttribute(
        column,
        column instanceof Feature.Numeric
            ? columns.bins(column.name(), GROUPS)
            : new ValueBins(List.of()));
  }
}
