package dev.tranche.training.fit.segments;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.clusters.ClusterCount;
import dev.tranche.training.model.Features;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.model.kmeans.GroupMeans;
import dev.tranche.training.model.kmeans.KMeans;
import dev.tranche.training.model.kmeans.KMeansClustering;
import dev.tranche.training.model.pca.Pca;
import dev.tranche.training.prepare.DuplicateColumns;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.spec.SegmentsSpec;
import dev.tranche.training.table.DroppedColumn;
import dev.tranche.training.table.NumericColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Fits a segmentation: read, clean, standardise, choose k, cluster, compare, name, describe. */
public final class SegmentsFitting {
  private final Progress progress;
  private final ThreadPool pool;
  private final SegmentAlgorithm algorithm;

  /**
   * @param algorithm what finds the segments
   */
  public SegmentsFitting(Progress progress, ThreadPool pool, SegmentAlgorithm algorithm) {
    this.progress = progress;
    this.pool = pool;
    this.algorithm = algorithm;
  }

  /**
   * Throws {@link InputException} if the file or the spec cannot be worked with.
   *
   * @param previous the bundle that will be replaced, whose segments keep their names and numbers
   *     where they are found again
   */
  public SegmentsFit fit(SegmentsSpec spec, Optional<PreviousSegments> previous) {
    if (algorithm == SegmentAlgorithm.HDBSCAN && spec.k().isPresent()) {
      throw new InputException(
          "the spec's 'k' is " + spec.k().getAsInt() + ", but hdbscan finds it itself; say auto");
    }
    progress.step("reading " + spec.file().getFileName());
    spec.check(TableReader.header(spec.file(), spec.form()));
    CsvData data =
        DuplicateColumns.without(
            TableReader.read(spec.file(), spec.form(), spec.readOptions(), pool),
            spec.id().stream().toList(),
            List.of(),
            pool);
    return fit(spec, data, previous);
  }

  private SegmentsFit fit(SegmentsSpec spec, CsvData data, Optional<PreviousSegments> previous) {
    List<DroppedColumn> dropped = new ArrayList<>(data.dropped());
    int[] rows = IntStream.range(0, data.table().rows()).toArray();
    Preparation preparation =
        Preparation.fit(data.table(), numericNames(spec, data, dropped), rows);
    if (preparation.features().size() < 2) {
      throw new InputException(
          spec.file() + ": segments need at least 2 numeric columns, found " + preparation.names());
    }
    Features features = preparation.apply(data.table(), rows);
    Standardisation standardisation = Standardisation.withLogarithms(features);
    float[][] standardised = standardised(features, standardisation);

    progress.step("choosing the number of segments");
    ClusterCount.Parameters sought = ClusterCount.Parameters.defaults();
    ClusterCount count =
        ClusterCount.choose(
            standardised,
            spec.seed(),
            sought,
            pool,
            progress.units(sought.largest() - sought.smallest() + 1));
    progress.step("fitting k-means");
    KMeansClustering kMeans =
        KMeans.fit(
            standardised,
            spec.k().orElse(count.k()),
            KMeans.Parameters.defaults(spec.seed()),
            pool);
    progress.step("comparing with other clusterings");
    List<ClusteringAlternative> alternatives =
        new ClusteringAlternatives(standardised, kMeans, spec.seed(), pool).compare();
    NamedSegments named =
        NamedSegments.of(
            served(spec, standardised, kMeans, alternatives),
            preparation.names(),
            standardisation,
            spec.names(),
            previous);
    return new SegmentsFit(
        spec,
        data.warning(SegmentWarnings.of(preparation.names(), standardisation, named)),
        dropped,
        preparation,
        standardisation,
        standardised,
        algorithm,
        count,
        alternatives,
        named.clustering(),
        chosen(alternatives).comparison().silhouette(),
        Pca.fit(standardised, 2, pool),
        named.names(),
        named.history(),
        GroupMeans.of(
            features.columns(),
            named.clustering().labels(),
            named.clustering().centroids().length));
  }

  private KMeansClustering served(
      SegmentsSpec spec,
      float[][] standardised,
      KMeansClustering kMeans,
      List<ClusteringAlternative> alternatives) {
    if (algorithm == SegmentAlgorithm.KMEANS) {
      return kMeans;
    }
    ClusteringAlternative chosen = chosen(alternatives);
    if (chosen.comparison().segments() < 2) {
      throw new InputException(
          spec.file() + ": " + algorithm + " finds no segments; try kmeans or ward");
    }
    return KMeans.around(standardised, chosen.centroids(), pool);
  }

  private ClusteringAlternative chosen(List<ClusteringAlternative> alternatives) {
    return alternatives.stream()
        .filter(other -> other.comparison().algorithm() == algorithm)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> numericNames(
      SegmentsSpec spec, CsvData data, List<DroppedColumn> dropped) {
    List<String> names = new ArrayList<>();
    for (String name : data.table().names()) {
      if (data.table().column(name) instanceof NumericColumn) {
        names.add(name);
      } else if (!spec.id().equals(Optional.of(name))) {
        dropped.add(new DroppedColumn(name, "is not numeric; distances need numbers"));
      }
    }
    return names;
  }

  private static float[][] standardised(Features features, Standardisation standardisation) {
    float[][] columns = new float[features.count()][features.rows()];
    for (int f = 0; f < columns.length; f++) {
      for (int row = 0; row < columns[f].length; row++) {
        columns[f][row] = standardisation.apply(f, features.columns()[f][row]);
      }
    }
    return columns;
  }
}
