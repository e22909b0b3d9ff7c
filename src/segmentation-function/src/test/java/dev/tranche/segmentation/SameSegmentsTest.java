package dev.tranche.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.value.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The function answers, bit for bit, what scoring in this JVM says of the project's own data. */
@QuarkusTest
class SameSegmentsTest {
  private static final int CUSTOMERS = 2000;
  private static final int AT_ONCE = 500;

  @Test
  void ofTwoThousandCustomersOfTheDefaultData() throws Exception {
    Path models = Path.of("target/default-bundle/models/segments");
    try (Segmenter segmenter = Segmenter.open(Bundle.load(models, Task.SEGMENTS));
        Stream<String> lines = Files.lines(Path.of("../../data/users_data.csv"))) {
      List<String> rows = lines.limit(CUSTOMERS + 1).toList();
      List<String> header = List.of(rows.get(0).split(","));
      for (int start = 1; start <= CUSTOMERS; start += AT_ONCE) {
        List<Map<String, Float>> customers = new ArrayList<>();
        for (String row : rows.subList(start, start + AT_ONCE)) {
          customers.add(features(segmenter, header, List.of(row.split(",", -1))));
        }
        compare(segmenter, customers);
      }
    }
  }

  private static void compare(Segmenter segmenter, List<Map<String, Float>> customers)
      throws Exception {
    List<Row> rows = customers.stream().map(segmenter::read).toList();
    ArrayNode request = JsonNodeFactory.instance.arrayNode();
    for (Map<String, Float> customer : customers) {
      ObjectNode features = request.addObject().putObject("features");
      customer.forEach(features::put);
    }
    JsonNode answers = Invoked.answer(request);
    List<SegmentAssignment> expected = segmenter.assign(rows);
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).segment(), answers.get(i).get("segment").intValue());
      List<Float> distances = new ArrayList<>();
      answers.get(i).get("distances").forEach(distance -> distances.add(distance.floatValue()));
      assertEquals(expected.get(i).distances(), distances);
    }
  }

  private static Map<String, Float> features(
      Segmenter segmenter, List<String> header, List<String> cells) {
    Map<String, Float> features = new LinkedHashMap<>();
    segmenter
        .manifest()
        .features()
        .inputs()
        .forEach(
            feature -> {
              String cell = cells.get(header.indexOf(feature.name()));
              if (cell.matches("-?[0-9]+(\\.[0-9]+)?")) {
                features.put(feature.name(), Float.valueOf(cell));
              }
            });
    return features;
  }
}
