package dev.tranche.training.fit;

import dev.tranche.training.data.CsvData;
import dev.tranche.training.data.Dropped;
import dev.tranche.training.data.SegmentsSpec;
import dev.tranche.training.evaluate.ElbowSelection.Candidate;
import dev.tranche.training.model.KMeansClustering;
import dev.tranche.training.model.Pca;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.prepare.Preparation;
import java.util.List;

/**
 * All that training a segmentation found out.
 *
 * @param dropped columns left out, those of the reader first
 * @param standardised {@code float[features][rows]}
 * @param tried the numbers of segments looked at; empty if the spec gives it
 * @param means {@code double[segments][features]} in the features' own units
 */
public record SegmentsFit(
    SegmentsSpec spec,
    CsvData data,
    List<Dropped> dropped,
    Preparation preparation,
    Standardisation standardisation,
    float[][] standardised,
    List<Candidate> tried,
    KMeansClustering clustering,
    double silhouette,
    Pca pca,
    List<String> names,
    double[][] means) {
  public SegmentsFit {
    dropped = List.copyOf(dropped);
    tried = List.copyOf(tried);
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
