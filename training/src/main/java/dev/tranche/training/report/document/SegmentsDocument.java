package dev.tranche.training.report.document;

import static dev.tranche.training.report.document.JsonFigures.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.training.evaluate.clusters.ClusterCount;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.segments.ClusteringAlternative;
import dev.tranche.training.fit.segments.NameHistory;
import dev.tranche.training.fit.segments.SegmentsFit;
import java.util.Optional;

/** A segmentation as JSON: figures of groups only, nothing about a customer. */
final class SegmentsDocument {
  private SegmentsDocument() {}

  /**
   * Sums a segmentation up.
   *
   * @param risk if given, customers known to both files tell each segment's default rate
   */
  static ObjectNode of(RunResult.Trained<SegmentsFit> trained, Optional<RiskFit> risk) {
    SegmentsFit fit = trained.fit();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("bundle", trained.bundle().manifest().version());
    ObjectNode data = node.putObject("data");
    data.put("file", trained.bundle().manifest().provenance().dataFile());
    data.put("rows", fit.data().table().rows());
    DataColumns.put(data, fit.data(), fit.dropped());
    ArrayNode features = node.putArray("features");
    fit.preparation().names().forEach(features::add);
    node.put("algorithm", fit.algorithm().word());
    put(node, "inertia", fit.clustering().inertia());
    put(node, "silhouette", fit.silhouette());
    node.put("k", fit.names().size());
    node.put("k_suggested", fit.count().k());
    ArrayNode trials = node.putArray("trials");
    fit.count().curve().forEach(tried -> trials.add(trial(tried)));
    ArrayNode others = node.putArray("algorithms_compared");
    fit.alternatives().forEach(other -> others.add(alternative(other)));
    fit.history().ifPresent(history -> node.set("previous_bundle", history(history)));
    segments(node.putArray("segments"), fit, risk.flatMap(known -> DefaultRates.of(fit, known)));
    return node;
  }

  private static ObjectNode trial(ClusterCount.Candidate tried) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("k", tried.k());
    put(node, "inertia", tried.inertia());
    put(node, "silhouette", tried.silhouette());
    put(node, "knee_height", tried.kneeHeight());
    put(node, "stability", tried.stability());
    put(node, "worth", tried.worth());
    return node;
  }

  private static ObjectNode alternative(ClusteringAlternative other) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("algorithm", other.algorithm().word());
    node.put("segments", other.segments());
    put(node, "silhouette", other.silhouette());
    put(node, "agreement_with_kmeans", other.agreement());
    put(node, "share_nearer_to_another_segment", other.elsewhere());
    put(node, "share_in_no_segment", other.without());
    return node;
  }

  private static ObjectNode history(NameHistory history) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("version", history.version());
    history.kept().forEach(node.putArray("kept")::add);
    history.added().forEach(node.putArray("added")::add);
    history.vanished().forEach(node.putArray("vanished")::add);
    return node;
  }

  private static void segments(ArrayNode array, SegmentsFit fit, Optional<DefaultRates> rates) {
    int[] sizes = fit.sizes();
    for (int k = 0; k < sizes.length; k++) {
      ObjectNode node = array.addObject();
      node.put("segment", k);
      node.put("name", fit.names().get(k));
      node.put("customers", sizes[k]);
      put(node, "share", (double) sizes[k] / fit.data().table().rows());
      if (rates.isPresent()) {
        node.put("customers_with_known_outcome", rates.get().known()[k]);
        put(node, "default_rate", rates.get().rate(k));
      }
    }
  }
}
