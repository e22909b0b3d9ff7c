package dev.tranche.segmentation.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.statistic.PopulationStability;
import dev.tranche.batch.stream.CarriedColumns;
import dev.tranche.batch.stream.FileSummary;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What became of a file, as a document that is the same for the same file and bundle: no times, no
 * request.
 */
record SummaryJson(StoredObject file, FileTask task, CarriedColumns carried, ResultKeys results) {
  private static final int FORMAT = 1;
  private static final String ROWS = "rows";
  private static final String SHARE = "share";

  ObjectNode document(FileSummary summary, OptionalLong outliers) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("format", FORMAT);
    document.put("bucket", file.name().bucket()).put("file", file.name().key());
    document.put("etag", file.name().etag());
    file.name().version().ifPresent(version -> document.put("version", version));
    document.put("output_bucket", results.bucket()).put("output", results.rows());
    if (summary.badRows() > 0) {
      document.put("errors", results.errors());
    }
    document.put("bundle", task.by().bundle()).put("model", task.by().model());
    if (!task.by().policy().isEmpty()) {
      document.put("policy", task.by().policy());
    }
    task.by().policyHash().ifPresent(hash -> document.put("policy_sha256", hash));
    document.put("id", carried.id().map(name -> "column " + name).orElse("row number"));
    carried.kept().forEach(document.putArray("keep")::add);
    long good = summary.rows() - summary.badRows();
    document.put(ROWS, summary.rows()).put("bad_rows", summary.badRows());
    document.put("blank_rows", summary.blankRows());
    ObjectNode counts = document.putObject(task.counted());
    task.reference()
        .keySet()
        .forEach(
            word -> {
              long count = summary.counts().getOrDefault(word, 0L);
              share(counts.putObject(word), count, good);
            });
    outliers.ifPresent(count -> share(document.putObject("outliers"), count, good));
    stability(summary, good)
        .ifPresent(
            index -> document.putObject("stability").put("population_stability_index", index));
    return document;
  }

  private static void share(ObjectNode node, long count, long of) {
    node.put(ROWS, count);
    if (of > 0) {
      node.put(SHARE, (double) count / of);
    }
  }

  /** Population stability index of the counts, against those of the training rows. */
  private OptionalDouble stability(FileSummary summary, long good) {
    boolean known = task.reference().values().stream().allMatch(OptionalLong::isPresent);
    if (good == 0 || !known) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        PopulationStability.index(
            task.reference().values().stream().mapToLong(OptionalLong::getAsLong).toArray(),
            task.reference().keySet().stream()
                .mapToLong(word -> summary.counts().getOrDefault(word, 0L))
                .toArray()));
  }
}
