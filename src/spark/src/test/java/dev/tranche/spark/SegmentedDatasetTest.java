package dev.tranche.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.batch.FeatureRows;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.spark.bundle.SparkBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentedDatasetTest {
  private static final Path SEGMENTS = LocalSpark.MODELS.resolve("segments");

  @Test
  void segmentsAreThoseOfOneMachineToTheLastBit(@TempDir Path folder) throws IOException {
    MixedCustomers mixed = MixedCustomers.write(folder, "users_data.csv");
    Map<String, String> expected = new HashMap<>();
    try (Segmenter segmenter = Segmenter.open(Bundle.load(SEGMENTS, Task.SEGMENTS))) {
      List<SegmentAssignment> assigned =
          segmenter.assign(
              FeatureRows.read(mixed.file(), segmenter.manifest().features().inputs()).all());
      for (int row = 0; row < assigned.size(); row++) {
        SegmentAssignment it = assigned.get(row);
        expected.put(
            mixed.ids().get(row),
            List.of(it.segment(), it.name(), it.distance(), it.confidence(), it.outlier())
                + " "
                + it.warnings().size());
      }
    }
    SparkBundle bundle = SparkBundle.read(LocalSpark.session(), SEGMENTS.toString(), Task.SEGMENTS);
    Map<String, String> found =
        TrancheSpark.segment(LocalSpark.csv(mixed.file()).repartition(3), bundle)
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getAs("user_id"), SegmentedDatasetTest::said));
    assertEquals(expected, found);
  }

  private static String said(Row row) {
    int at = row.fieldIndex("segment");
    return List.of(row.get(at), row.get(at + 1), row.get(at + 2), row.get(at + 3), row.get(at + 4))
        + " "
        + row.getList(at + 5).size();
  }
}
