package dev.tranche.cli.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.monitor.MonitoredRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications with dates, of whose last months nobody knows yet who defaults; and customers. */
class RetrainLabelsUntilTest {
  @TempDir private Path folder;

  private static CommandLineRun done(Object... arguments) {
    CommandLineRun run = CommandLineRun.run(arguments);
    assertTrue(run.code() == 0 || run.code() == 4, run.err());
    return run;
  }

  @Test
  void rowsThatAreTooYoungAreLeftOutAndSegmentsAreComparedToo() throws IOException {
    done("generate", "--rows", 1500, "--seed", 5, "--drift", "--out", folder, "--quiet");
    Path data = folder.resolve("classification_data.csv");
    Path users = folder.resolve("users_data.csv");
    Files.writeString(
        folder.resolve("risk.yaml"),
        """
        file: classification_data.csv
        id: user_id
        target: label
        positive: 1
        time: application_date
        models: [logistic_regression]
        """);
    Path models = folder.resolve("models");
    done("train", "risk", "--spec", folder.resolve("risk.yaml"), "--out", models, "--quiet");
    done("train", "segments", "--data", users, "--id", "user_id", "--out", models, "--quiet");
    MonitoredRows rows = MonitoredRows.read(data);
    List<String> dates =
        rows.rows().stream().map(row -> at(rows, row, "application_date")).toList();
    String last = dates.stream().sorted().toList().get(1000);
    int[] row = {0};
    // A default that has not shown yet is no label, or one of a good customer.
    Path young =
        rows.with("label", label -> dates.get(row[0]++).compareTo(last) > 0 ? "0" : label)
            .write(folder.resolve("young.csv"));
    Path out = folder.resolve("out");
    CommandLineRun run =
        done(
            "retrain",
            "--models",
            models,
            "--data",
            young,
            "--users",
            users,
            "--labels-until",
            last,
            "--out",
            out);
    assertTrue(run.out().contains("are later than " + last), run.out());
    JsonNode manifest =
        new ObjectMapper().readTree(out.resolve("risk").resolve("manifest.json").toFile());
    assertEquals(
        dates.stream().filter(it -> it.compareTo(last) <= 0).count(),
        manifest.at("/provenance/rows").asLong());
    assertEquals(last, manifest.at("/provenance/parameters/labels_until").asText());
    JsonNode segments =
        new ObjectMapper().readTree(out.resolve("comparison.json").toFile()).get("segments");
    // The same customers, the same segments under the same names.
    assertEquals(1, segments.get("adjusted_rand").asDouble());
    assertEquals(1, segments.get("stayed").asDouble());
    assertTrue(run.out().contains("100.0 % of the customers stay"), run.out());
  }

  private static String at(MonitoredRows rows, List<String> row, String column) {
    return row.get(rows.names().indexOf(column));
  }
}
