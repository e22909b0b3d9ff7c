package dev.tranche.training.report.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.training.read.ColumnProfile;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.table.DroppedColumn;
import java.util.List;

/** What JSON says of a file's columns. */
final class DataColumns {
  private DataColumns() {}

  /**
   * Adds what each column was taken for, which are no features, and what the reader warned of.
   *
   * @param dropped the columns that are no features
   */
  static void put(ObjectNode node, CsvData data, List<DroppedColumn> dropped) {
    ArrayNode columns = node.putArray("columns");
    for (ColumnProfile profile : data.profiles()) {
      columns
          .addObject()
          .put("name", profile.column())
          .put("kind", profile.kind())
          .put("missing", profile.gaps())
          .put("infinite", profile.infinite())
          .put("why", profile.leftOut().orElse(profile.reason()));
    }
    ArrayNode leftOut = node.putArray("columns_left_out");
    for (DroppedColumn column : dropped) {
      leftOut.addObject().put("name", column.column()).put("reason", column.reason());
    }
    data.warnings().forEach(node.putArray("warnings")::add);
  }
}
