package dev.tranche.training.report.charts;

import dev.tranche.training.evaluate.Groups;
import dev.tranche.training.evaluate.explain.FeatureDependence;
import dev.tranche.training.evaluate.explain.FeatureImportance;
import dev.tranche.training.report.explain.ExplainedRows;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Why the champion says what it says, drawn.
 *
 * @param dependence of the most important features, the first first
 * @param worked customers from the least to the most risky
 */
public record ExplanationCharts(List<FeatureDependence> dependence, List<WorkedCustomer> worked) {
  private static final int MOST_FEATURES = 12;
  private static final int MOST_BANDS = 10;

  /** Some more than a group must have, as edges of bands are rounded. */
  private static final int ROWS_OF_A_BAND = Groups.FEWEST_ROWS + 5;

  private static final int MOST_CONTRIBUTIONS = 6;
  private static final List<Integer> PERCENTILES = List.of(5, 25, 50, 75, 95);
  private static final double PERCENT = 100;

  public ExplanationCharts {
    dependence = List.copyOf(dependence);
    worked = List.copyOf(worked);
  }

  static ExplanationCharts of(ExplainedRows explained, Table table) {
    GroupedFeatures groups = new GroupedFeatures(explained, table);
    return new ExplanationCharts(
        explained.importance().stream()
            .limit(MOST_FEATURES)
            .map(FeatureImportance::feature)
            .map(name -> FeatureDependence.of(groups.of(name), explained.of(name)))
            .toList(),
        worked(explained, groups));
  }

  /** The groups of the explained rows by a feature, made when first asked for. */
  private static final class GroupedFeatures {
    private final Map<String, Groups> made = new HashMap<>();
    private final ExplainedRows explained;
    private final Table table;

    GroupedFeatures(ExplainedRows explained, Table table) {
      this.explained = explained;
      this.table = table;
    }

    Groups of(String feature) {
      return made.computeIfAbsent(
          feature,
          name -> {
            Column column = table.column(name);
            return Groups.of(name, column, explained.rows(), bands(column)).orElseThrow();
          });
    }

    private int bands(Column column) {
      int known = explained.rows().length;
      if (column instanceof NumericColumn numeric) {
        known =
            (int)
                IntStream.of(explained.rows())
                    .filter(row -> !Float.isNaN(numeric.values()[row]))
                    .count();
      }
      return Math.max(1, Math.min(MOST_BANDS, known / ROWS_OF_A_BAND));
    }
  }

  private static List<WorkedCustomer> worked(ExplainedRows explained, GroupedFeatures groups) {
    List<Integer> ranked = new ArrayList<>();
    IntStream.range(0, explained.rows().length).forEach(ranked::add);
    ranked.sort((a, b) -> Float.compare(explained.probability(a), explained.probability(b)));
    return PERCENTILES.stream()
        .map(
            percentile ->
                worked(
                    percentile,
                    ranked.get((int) Math.round((ranked.size() - 1) * percentile / PERCENT)),
                    explained,
                    groups))
        .toList();
  }

  private static WorkedCustomer worked(
      int percentile, int row, ExplainedRows explained, GroupedFeatures groups) {
    float[] contributions = explained.contributions()[row];
    List<Integer> order = new ArrayList<>();
    IntStream.range(0, contributions.length).forEach(order::add);
    order.sort((a, b) -> Float.compare(Math.abs(contributions[b]), Math.abs(contributions[a])));
    List<WorkedCustomer.GroupedContribution> largest = new ArrayList<>();
    double rest = 0;
    double sum = 0;
    for (int f : order) {
      sum += contributions[f];
      if (largest.size() < MOST_CONTRIBUTIONS) {
        String feature = explained.features().get(f);
        Groups by = groups.of(feature);
        largest.add(
            new WorkedCustomer.GroupedContribution(
                feature, by.names().get(by.group()[row]), contributions[f]));
      } else {
        rest += contributions[f];
      }
    }
    double baseValue = explained.model().model().expectedMargin();
    return new WorkedCustomer(
        percentile, explained.probability(row), baseValue, baseValue + sum, largest, rest);
  }
}
