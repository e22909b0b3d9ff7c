package dev.tranche.scoring.decision.segment;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.segment.Segment;
import dev.tranche.scoring.bundle.segment.SegmentReference;
import dev.tranche.scoring.decision.RowWarnings;
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
  private final List<SegmentReference> references;
  private final TraitFinder traits;
  private final RowWarnings warnings;

  private Segmenter(Manifest manifest, SegmentGraph graph) {
    this.manifest = manifest;
    this.reader = new RowReader(manifest.features().inputs());
    this.graph = graph;
    this.references = references(manifest);
    this.traits = new TraitFinder(manifest.features().inputs(), manifest.meanings().scales());
    this.warnings = new RowWarnings(manifest.features().inputs());
  }

  /**
   * Opens the model.
   *
   * @throws BundleException if the model does not fit the manifest, or that is of before there were
   *     outliers and traits
   */
  public static Segmenter open(Bundle bundle) {
    Manifest manifest = bundle.manifest();
    if (references(manifest).size() < manifest.meanings().segments().size()
        || manifest.meanings().scales().isEmpty()) {
      throw new BundleException(
          "the bundle "
              + manifest.version()
              + " does not say what its segments' training rows are like; train it again");
    }
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

  private static List<SegmentReference> references(Manifest manifest) {
    return manifest.meanings().segments().stream()
        .flatMap(segment -> segment.reference().stream())
        .toList();
  }

  public Manifest manifest() {
    return manifest;
  }

  /** Whether the bundle has its segments in words; earlier ones have not. */
  public boolean hasPortraits() {
    return manifest.meanings().segments().stream()
        .allMatch(segment -> segment.portrait().isPresent());
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
    SegmentGraph.Assignments found = graph.run(Row.batch(manifest.features().inputs(), rows));
    List<SegmentAssignment> answers = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      answers.add(
          assignment(rows.get(i), Math.toIntExact(found.segment()[i]), distances(found, i)));
    }
    return answers;
  }

  private SegmentAssignment assignment(Row row, int index, List<Float> distances) {
    Segment segment = manifest.meanings().segments().get(index);
    return new SegmentAssignment(
        index,
        segment.name(),
        distances,
        distances.get(index) > references.get(index).distanceP99(),
        traits.of(row),
        warnings.of(row));
  }

  private List<Float> distances(SegmentGraph.Assignments found, int row) {
    int segments = references.size();
    Float[] distances = new Float[segments];
    for (int k = 0; k < segments; k++) {
      // Not every graph keeps squares within floats, as training's do, and JSON has no infinities.
      distances[k] = Math.min(Float.MAX_VALUE, found.distances()[row * segments + k]);
    }
    return List.of(distances);
  }

  @Override
  public void close() {
    graph.close();
  }
}
