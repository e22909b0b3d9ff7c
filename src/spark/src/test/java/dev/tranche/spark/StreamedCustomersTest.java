package dev.tranche.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.spark.bundle.SparkBundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Structured Streaming of files. */
class StreamedCustomersTest {
  private static final int FILES = 3;
  private static final String CHECKPOINTS = "spark.sql.streaming.checkpointLocation";

  private final SparkBundle bundle =
      SparkBundle.read(
          LocalSpark.session(), LocalSpark.MODELS.resolve("risk").toString(), Task.RISK);

  @TempDir private Path folder;

  private Dataset<Row> all;
  private Dataset<Row> stream;

  @BeforeEach
  void split() throws Exception {
    Path lake = Files.createDirectory(folder.resolve("lake"));
    List<String> lines =
        Files.readAllLines(MixedCustomers.write(folder, "classification_data.csv").file());
    int size = (lines.size() - 1) / FILES;
    for (int file = 0; file < FILES; file++) {
      List<String> part = new ArrayList<>(lines.subList(0, 1));
      part.addAll(lines.subList(1 + file * size, 1 + (file + 1) * size));
      Files.write(lake.resolve(file + ".csv"), part);
    }
    all = LocalSpark.csv(lake);
    stream =
        LocalSpark.session()
            .readStream()
            .schema(all.schema())
            .option("header", "true")
            .option("maxFilesPerTrigger", 1)
            .csv(lake.toString());
  }

  @AfterEach
  void forget() {
    LocalSpark.session().conf().unset(CHECKPOINTS);
  }

  private static List<String> sorted(Dataset<Row> scored) {
    return scored.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  @Test
  void customersAreScoredAsTheyComeAndAsTheyWouldBeAtOnce() throws Exception {
    // Not an option of the writer: Spark 4 has another method of that name than 3.5.
    LocalSpark.session().conf().set(CHECKPOINTS, folder.resolve("checkpoint").toString());
    StreamingQuery query =
        TrancheSpark.score(stream, bundle, Explain.ADVERSE)
            .writeStream()
            .trigger(Trigger.AvailableNow())
            .format("parquet")
            .start(folder.resolve("scored").toString());
    query.awaitTermination();
    Dataset<Row> scored = LocalSpark.session().read().parquet(folder.resolve("scored").toString());
    assertEquals(MixedCustomers.ROWS, scored.count());
    assertEquals(sorted(TrancheSpark.score(all, bundle, Explain.ADVERSE)), sorted(scored));
  }

  @Test
  void whatNeedsAllRowsSaysThatAStreamHasNoEnd() {
    String why =
        " needs all rows, and a stream has no end; give it what has come so far, such as the"
            + " dataset of foreachBatch";
    assertEquals(
        "monitor" + why,
        assertThrows(InputException.class, () -> TrancheSpark.monitor(stream, bundle))
            .getMessage());
    assertEquals(
        "sample" + why,
        assertThrows(InputException.class, () -> TrancheSpark.sample(stream, "label", "1", 100, 1))
            .getMessage());
  }
}
