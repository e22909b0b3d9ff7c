package dev.tranche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The body of a table as it is read. */
record ShownTable(String name, JsonNode rows) {
  /** One row's cells; each is a text, or a figure that is shown rounded. */
  static List<Object> row(Object... cells) {
    return Collections.unmodifiableList(new ArrayList<>(List.of(cells)));
  }

  ShownText cell(int row, int column) {
    return new ShownText(rows.at("/" + row + "/" + column).asText());
  }

  String text(int row, int column) {
    return rows.at("/" + row + "/" + column).asText();
  }

  int size() {
    return rows.size();
  }

  /** Its leading columns alone. */
  ShownTable first(int columns) {
    ArrayNode cut = JsonNodeFactory.instance.arrayNode();
    for (JsonNode row : rows) {
      ArrayNode cells = cut.addArray();
      for (int c = 0; c < columns; c++) {
        cells.add(row.get(c));
      }
    }
    return new ShownTable(name, cut);
  }

  /** Every cell of the table, and no other. */
  void assertIs(List<List<Object>> expected) {
    assertEquals(expected.size(), rows.size(), name + ": rows");
    for (int r = 0; r < rows.size(); r++) {
      List<Object> cells = expected.get(r);
      String of = name + ", row " + r + " " + rows.get(r);
      assertEquals(cells.size(), rows.get(r).size(), of);
      for (int c = 0; c < cells.size(); c++) {
        if (cells.get(c) instanceof String text) {
          assertEquals(text, text(r, c), of);
        } else if (cells.get(c) instanceof JsonNode figure) {
          cell(r, c).assertIs(figure, of);
        } else {
          cell(r, c).assertIs(((Number) cells.get(c)).doubleValue(), of);
        }
      }
    }
  }
}
