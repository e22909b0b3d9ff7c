package dev.tranche.training.fit.segments;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.clusters.ClusterCount;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.model.kmeans.GroupMeans;
import dev.tranche.training.model.kmeans.KMeans;
import dev.tranche.training.model.kmeans.KMeansClustering;
import dev.tranche.training.model.pca.Pca;
import dev.tranche.training.prepare.DuplicateColumns;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.spec.SegmentsSpec;
import java.util.List;
import java.util.Optional;

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
    if (algorithm == SegmentAlgorithm.HDBSCAN && spec.wanted().k().isPresent()) {
      throw new InputException(
          "the spec's 'k' is "
              + spec.wanted().k().getAsInt()
              + ", but hdbscan finds it itself; say auto");
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
    StandardisedTable table = StandardisedTable.of(spec, data);
    progress.step("choosing the number of segments");
    ClusterCount.Parameters sought = ClusterCount.Parameters.defaults();
    ClusterCount count =
        ClusterCount.choose(
            table.columns(),
            spec.seed(),
            sought,
            pool,
            progress.units(sought.largest() - sought.smallest() + 1));
    progress.step("fitting k-means");
    KMeansClustering kMeans =
        KMeans.fit(
            table.columns(),
            spec.wanted().k().orElse(count.k()),
            KMeans.Parameters.defaults(spec.seed()),
            pool);
    progress.step("comparing with other clusterings");
    SegmentTrials trials =
        new SegmentTrials(
            count,
            new SampledClusterings(table.columns(), kMeans, spec.seed(), pool).compare(),
            algorithm);
    NamedSegments segments =
        NamedSegments.of(
            served(spec, table, kMeans, trials),
            table.names(),
            table.standardisation(),
            spec.wanted().names(),
            previous);
    Object unusedChecked = OwnAdvice.of(spec, segments.names());
    return new SegmentsFit(
        spec,
        table.warning(SegmentWarnings.of(table.names(), table.standardisation(), segments)),
        trials,
        segments,
        Pca.fit(table.columns(), 2, pool),
        GroupMeans.of(table.raw(), segments.clustering().labels(), segments.names().size()));
  }

  private KMeansClustering served(
      SegmentsSpec spec, StandardisedTable table, KMeansClustering kMeans, SegmentTrials trials) {
    if (algorithm == SegmentAlgorithm.KMEANS) {
      return kMeans;
    }
    ClusteringAlternative chosen = trials.chosen();
    if (chosen.comparison().segments() < 2) {
      throw new InputException(
          spec.file() + ": " + algorithm + " finds no segments; try kmeans or ward");
    }
    return KMeans.around(table.columns(), chosen.centroids(), pool);
  }
}
