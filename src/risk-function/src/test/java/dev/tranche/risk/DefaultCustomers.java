package dev.tranche.risk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Customers of the project's own data, as features by name. */
public final class DefaultCustomers {
  private DefaultCustomers() {}

  public static List<Map<String, Object>> first(int customers, Served served) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("../../data/classification_data.csv"))) {
      List<String> rows = lines.limit(customers + 1).toList();
      List<String> header = List.of(rows.get(0).split(","));
      List<Map<String, Object>> read = new ArrayList<>();
      for (String row : rows.subList(1, rows.size())) {
        read.add(features(served, header, List.of(row.split(",", -1))));
      }
      return read;
    }
  }

  private static Map<String, Object> features(
      Served served, List<String> header, List<String> cells) {
    Map<String, Object> features = new LinkedHashMap<>();
    for (String name : served.features("numeric")) {
      String cell = cells.get(header.indexOf(name));
      if (!cell.isEmpty() && !cell.equals("NA")) {
        features.put(name, Float.valueOf(cell));
      }
    }
    for (String name : served.features("categorical")) {
      String cell = cells.get(header.indexOf(name));
      if (!cell.isEmpty() && !cell.equals("NA")) {
        features.put(name, cell);
      }
    }
    return features;
  }
}
