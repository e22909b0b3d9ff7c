package dev.tranche.cli.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.csv.FirstRows;
import dev.tranche.scoring.feature.Feature;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The first customers of a default data file, as requests to a function. */
public record SampleCustomers(Path file, String id) {
  public List<ObjectNode> requests(List<Feature> features, int count) {
    return FirstRows.of(file, count).stream().map(row -> request(row, features)).toList();
  }

  private ObjectNode request(Map<String, String> row, List<Feature> features) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("id", row.get(id));
    ObjectNode values = request.putObject("features");
    for (Feature feature : features) {
      String cell = row.getOrDefault(feature.name(), "");
      if (feature instanceof Feature.Categorical categorical
          && categorical.categories().contains(cell)) {
        values.put(feature.name(), cell);
      } else if (feature instanceof Feature.Numeric && cell.matches("-?[0-9]+(\\.[0-9]+)?")) {
        values.put(feature.name(), new BigDecimal(cell));
      }
    }
    return request;
  }
}
