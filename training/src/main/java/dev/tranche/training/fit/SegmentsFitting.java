package dev.tranche.training.fit;

import dev.tranche.training.data.CsvData;
import dev.tranche.training.data.CsvReader;
import dev.tranche.training.data.Dropped;
import dev.tranche.training.data.DuplicateColumns;
import dev.tranche.training.data.InputException;
import dev.tranche.training.data.NumericColumn;
import dev.tranche.training.data.SegmentsSpec;
import dev.tranche.training.evaluate.ElbowSelection;
import dev.tranche.training.evaluate.ElbowSelection.Candidate;
import dev.tranche.training.evaluate.Silhouette;
import dev.tranche.training.model.Features;
import dev.tranche.training.model.KMeans;
import dev.tranche.training.model.KMeansClustering;
import dev.tranche.training.model.Pca;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.prepare.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Fits a segmentation: read, clean, standardise, choose k, cluster, describe. */
public final class SegmentsFitting {
  /** The silhouette compares all pairs of rows; more of them would not change its second digit. */
  private static final int SILHOUETTE_ROWS = 10_000;

  private final Progress progress;

  public SegmentsFitting(Progress progress) {
    this.progress = progress;
  }

  /** Throws {@link InputException} if the file or the spec cannot be worked with. */
  public SegmentsFit fit(SegmentsSpec spec) {
    progress.step("reading " + spec.file().getFileName());
    spec.check(CsvReader.header(spec.file()));
    CsvData data =
        DuplicateColumns.without(
            CsvReader.read(spec.file(), spec.readOptions()),
            spec.id().stream().toList(),
            List.of());
    List<Dropped> dropped = new ArrayList<>(data.dropped());
    Preparation preparation =
        Preparation.fit(
            data.table(),
            numericNames(spec, data, dropped),
            IntStream.range(0, data.table().rows()).toArray());
    if (preparation.features().size() < 2) {
      throw new InputException(
          spec.file() + ": segments need at least 2 numeric columns, found " + preparation.names());
    }
    Features features =
        preparation.apply(data.table(), IntStream.range(0, data.table().rows()).toArray());
    Standardisation standardisation = Standardisation.of(features);
    float[][] standardised = standardised(features, standardisation);

    KMeans.Parameters search = KMeans.Parameters.defaults(spec.seed());
    List<Candidate> tried = List.of();
    int k;
    if (spec.k().isPresent()) {
      k = spec.k().getAsInt();
    } else {
      progress.step("choosing the number of segments");
      ElbowSelection selection =
          ElbowSelection.choose(standardised, search, ElbowSelection.Parameters.defaults());
      k = selection.k();
      tried = selection.curve();
    }
    progress.step("fitting k-means");
    KMeansClustering clustering = KMeans.fit(standardised, k, search);
    return new SegmentsFit(
        spec,
        data,
        dropped,
        preparation,
        standardisation,
        standardised,
        tried,
        clustering,
        silhouette(standardised, clustering, spec.seed()),
        Pca.fit(standardised, 2),
        spec.names().isEmpty()
            ? SegmentNames.of(preparation.names(), clustering.centroids())
            : spec.names(),
        means(features, clustering));
  }

  private static List<String> numericNames(SegmentsSpec spec, CsvData data, List<Dropped> dropped) {
    List<String> names = new ArrayList<>();
    for (String name : data.table().names()) {
      if (data.table().column(name) instanceof NumericColumn) {
        names.add(name);
      } else if (!spec.id().equals(Optional.of(name))) {
        dropped.add(new Dropped(name, "is not numeric; distances need numbers"));
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

  private static double silhouette(float[][] standardised, KMeansClustering clustering, long seed) {
    int[] rows = Silhouette.sample(standardised[0].length, SILHOUETTE_ROWS, seed);
    float[][] columns = new float[standardised.length][rows.length];
    int[] labels = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = clustering.labels()[rows[i]];
      for (int f = 0; f < columns.length; f++) {
        columns[f][i] = standardised[f][rows[i]];
      }
    }
    return Silhouette.mean(columns, labels);
  }

  private static double[][] means(Features features, KMeansClustering clustering) {
    double[][] means = new double[clustering.centroids().length][features.count()];
    int[] sizes = new int[means.length];
    for (int row = 0; row < features.rows(); row++) {
      int segment = clustering.labels()[row];
      sizes[segment]++;
      for (int f = 0; f < features.count(); f++) {
        means[segment][f] += features.columns()[f][row];
      }
    }
    for (int k = 0; k < means.length; k++) {
      for (int f = 0; f < means[k].length; f++) {
        means[k][f] /= Math.max(1, sizes[k]);
      }
    }
    return means;
  }
}
