package dev.tranche.scoring.decision;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.SegmentGraph;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Assigns customers to the segments of a bundle. Thread-safe; to be closed. */
public final class Segmenter implements AutoCloseable {
  private final Manifest manifest;
  private final RowReader reader;
  private final SegmentGraph graph;

  private Segmenter(Manifest manifest, SegmentGraph graph) {
    this.manifest = manifest;
    this.reader = new RowReader(manifest.features().inputs());
    this.graph = graph;
  }

  /** Opens the model; throws {@link BundleException} if the model does not fit the manifest. */
  public static Segmenter open(Bundle bundle) {
    Manifest manifest = bundle.manifest();
    SegmentGraph graph =
        SegmentGraph.open(bundle.graph(manifest.models().champion()), manifest.features().inputs());
    int found = graph.run(Batch.missing(manifest.features().inputs(), 1)).distances().length;
    if (found != manifest.meanings().segments().size()) {
      graph.close();
      throw new BundleException(
          "the model has "
              + found
              + " segments, the manifest "
              + manifest.meanings().segments().size());
    }
    return new Segmenter(manifest, graph);
  }

  public Manifest manifest() {
    return manifest;
  }

  /**
   * Reads one customer's features, given as name → value.
   *
   * @throws dev.tranche.scoring.value.InvalidRowException naming the errors
   */
  public Row read(Map<String, ?> features) {
    return reader.read(features);
  }

  /** Assigns all rows in one run of the graph; the answers are in their order. */
  public List<SegmentAssignment> assign(List<Row> rows) {
    SegmentGraph.Assignments assignments = graph.run(Row.batch(manifest.features().inputs(), rows));
    int segments = manifest.meanings().segments().size();
    List<SegmentAssignment> answers = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      int segment = Math.toIntExact(assignments.segment()[i]);
      List<Float> distances = new ArrayList<>(segments);
      for (int k = 0; k < segments; k++) {
        distances.add(assignments.distances()[i * segments + k]);
      }
      answers.add(
          new SegmentAssignment(
              segment, manifest.meanings().segments().get(segment).name(), distances));
    }
    return answers;
  }

  @Override
  public void close() {
    graph.close();
  }
}
