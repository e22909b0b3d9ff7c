package dev.tranche.training.fit;

import dev.tranche.scoring.feature.Derivation;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.fit.candidate.TrainingRows;
import dev.tranche.training.prepare.DerivedColumns;
import dev.tranche.training.prepare.MissingIndicators;
import dev.tranche.training.prepare.RowDivision;
import dev.tranche.training.prepare.SampleWeights;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.table.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What models may learn from, once the rows are split.
 *
 * @param data with a column more for every missing value that tells something
 * @param rows to train on
 */
record LearningPart(Source source, Split split, CsvData data, TrainingRows rows) {
  /**
   * A file to be split.
   *
   * @param division of the rows into those to learn from and those to check on
   * @param columns that may become features
   * @param weights how many customers each row stands for
   */
  record Source(
      RiskSpec spec,
      CsvData data,
      Target target,
      RowDivision division,
      List<String> columns,
      SampleWeights weights) {
    Source {
      columns = List.copyOf(columns);
    }

    /** With features made of what the training rows alone tell. */
    LearningPart by(Split split, FitOptions options) {
      Map<String, Derivation> derived = new LinkedHashMap<>(spec.derived());
      List<String> given =
          columns.stream()
              .filter(name -> !derived.containsValue(Derivation.ofMissing(name)))
              .toList();
      Map<String, Derivation> indicators =
          MissingIndicators.of(data.table(), target, given, split.train());
      derived.putAll(indicators);
      CsvData with = DerivedColumns.with(data, indicators);
      return new LearningPart(
          this,
          split,
          with,
          new TrainingRows(
              spec,
              new TrainingRows.LabelledTable(with.table(), target, division),
              new TrainingRows.FeatureColumns(FeatureNames.of(spec, with), derived),
              split.train(),
              options.neighbours()));
    }
  }
}
