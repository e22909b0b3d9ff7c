package dev.tranche.training.fit.segments;

import dev.tranche.training.evaluate.clusters.ClusterCount;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.model.kmeans.KMeansClustering;
import dev.tranche.training.model.pca.Pca;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.spec.SegmentsSpec;
import dev.tranche.training.table.DroppedColumn;
import java.util.List;
import java.util.Optional;

/**
 * All that training a segmentation found out.
 *
 * @param dropped columns left out, those of the reader first
 * @param standardised {@code float[features][rows]}
 * @param algorithm what found the segments
 * @param count the numbers of segments looked at, and the one that would be chosen
 * @param alternatives the segments by every algorithm, k-means first
 * @param history what became of the previous bundle's segments, if there were comparable ones
 * @param means {@code double[segments][features]} in the features' own units
 */
public record SegmentsFit(
    SegmentsSpec spec,
    CsvData data,
    List<DroppedColumn> dropped,
    Preparation preparation,
    Standardisation standardisation,
    float[][] standardised,
    SegmentAlgorithm algorithm,
    ClusterCount count,
    List<ClusteringAlternative> alternatives,
    KMeansClustering clustering,
    double silhouette,
    Pca pca,
    List<String> names,
    Optional<NameHistory> history,
    double[][] means) {
  public SegmentsFit {
    dropped = List.copyOf(dropped);
    alternatives = List.copyOf(alternatives);
    names = List.copyOf(names);
  }

  public int[] sizes() {
    int[] sizes = new int[clustering.centroids().length];
    for (int label : clustering.labels()) {
      sizes[label]++;
    }
    return sizes;
  }
}
