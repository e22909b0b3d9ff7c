package dev.tranche.training.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.tranche.scoring.bundle.Feature;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The first customers of a default data file, as requests to a function. */
record SampleCustomers(Path file, String id) {
  List<ObjectNode> requests(List<Feature> features, int count) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file);
        Stream<NamedCsvRecord> records = reader.stream()) {
      return records.limit(count).map(record -> request(record, features)).toList();
    }
  }

  private ObjectNode request(NamedCsvRecord record, List<Feature> features) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("id", record.getField(id));
    ObjectNode values = request.putObject("features");
    for (Feature feature : features) {
      String cell = record.getField(feature.name());
      if (feature instanceof Feature.Categorical categorical
          && categorical.levels().contains(cell)) {
        values.put(feature.name(), cell);
      } else if (feature instanceof Feature.Numeric && cell.matches("-?[0-9]+(\\.[0-9]+)?")) {
        values.put(feature.name(), new BigDecimal(cell));
      }
    }
    return request;
  }
}
