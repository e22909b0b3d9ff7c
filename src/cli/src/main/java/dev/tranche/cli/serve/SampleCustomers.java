package dev.tranche.cli.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.csv.FirstRows;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.FeatureValues;
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
      } else if (feature instanceof Feature.Numeric) {
        put(values, feature, cell);
      }
    }
    return request;
  }

  /** Numbers as such, those in a style of their own and dates as the file has them. */
  private static void put(ObjectNode values, Feature feature, String cell) {
    boolean plain = feature.rules().style().plain() && !feature.isDate();
    if (plain && cell.matches("-?[0-9]+(\\.[0-9]+)?")) {
      values.put(feature.name(), new BigDecimal(cell));
    } else if (!plain && !Float.isNaN(new FeatureValues(feature).number(cell))) {
      values.put(feature.name(), cell);
    }
  }
}
