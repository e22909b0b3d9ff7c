package dev.tranche.training.report.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tranche.training.bundle.portrait.DefaultRates;
import dev.tranche.training.evaluate.clusters.ClusterCount;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.segments.ClusteringAlternative;
import dev.tranche.training.fit.segments.ClusteringComparison;
import dev.tranche.training.fit.segments.NameHistory;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What segmenting customers found out: figures of groups only, nothing about a customer.
 *
 * @param features what the customers were compared by
 * @param previousBundle what became of the segments of the bundle that was replaced, if they can be
 *     compared
 * @param segments in the order of their numbers
 */
public record SegmentsFindings(
    FileData data,
    List<String> features,
    @JsonUnwrapped Clustering clustering,
    @JsonUnwrapped Trials trials,
    Optional<NameHistory> previousBundle,
    List<SegmentFigures> segments) {
  public SegmentsFindings {
    features = List.copyOf(features);
    segments = List.copyOf(segments);
  }

  /**
   * The clustering that is served.
   *
   * @param inertia sum of squared distances to the nearest centroid, on standardised features
   * @param silhouette mean silhouette coefficient, −1 … 1
   * @param k how many segments there are
   * @param kSuggested the number that the trials speak for
   */
  public record Clustering(
      SegmentAlgorithm algorithm, double inertia, double silhouette, int k, int kSuggested) {}

  /**
   * What else was tried.
   *
   * @param trials every number of segments, ascending
   * @param algorithmsCompared on the same sample of customers
   */
  public record Trials(
      List<ClusterCount.Candidate> trials, List<ClusteringComparison> algorithmsCompared) {
    public Trials {
      trials = List.copyOf(trials);
      algorithmsCompared = List.copyOf(algorithmsCompared);
    }
  }

  /**
   * One segment.
   *
   * @param segment its number
   * @param share of all customers
   * @param customersWithKnownOutcome if the files of both tasks know common customers
   * @param defaultRate of those, 0 … 1; NaN if there is none in the segment
   */
  public record SegmentFigures(
      int segment,
      String name,
      int customers,
      double share,
      Optional<Integer> customersWithKnownOutcome,
      Optional<Double> defaultRate) {}

  static SegmentsFindings of(SegmentsFit fit, Optional<RiskFit> risk) {
    return new SegmentsFindings(
        FileData.of(
            fit.table()
                .data()
                .warning(risk.map(known -> DefaultRates.warnings(fit, known)).orElseGet(List::of)),
            fit.table().dropped()),
        fit.table().preparation().features().names(),
        new Clustering(
            fit.trials().algorithm(),
            fit.segments().clustering().inertia(),
            fit.trials().silhouette(),
            fit.segments().names().size(),
            fit.trials().count().k()),
        new Trials(
            fit.trials().count().curve(),
            fit.trials().alternatives().stream().map(ClusteringAlternative::comparison).toList()),
        fit.segments().history(),
        segments(fit, risk.flatMap(known -> DefaultRates.of(fit, known))));
  }

  private static List<SegmentFigures> segments(SegmentsFit fit, Optional<DefaultRates> rates) {
    int[] sizes = fit.segments().sizes();
    List<SegmentFigures> segments = new ArrayList<>();
    for (int k = 0; k < sizes.length; k++) {
      int segment = k;
      segments.add(
          new SegmentFigures(
              k,
              fit.segments().names().get(k),
              sizes[k],
              (double) sizes[k] / fit.table().data().table().rows(),
              rates.map(all -> all.known()[segment]),
              rates.map(all -> all.rate(segment))));
    }
    return segments;
  }
}
