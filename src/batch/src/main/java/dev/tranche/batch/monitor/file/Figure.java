package dev.tranche.batch.monitor.file;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A number of a document. */
final class Figure {
  private Figure() {}

  /** As a member; null where it is undefined, as JSON knows no NaN. */
  static void put(ObjectNode to, String name, double value) {
    if (Double.isFinite(value)) {
      to.put(name, value);
    } else {
      to.putNull(name);
    }
  }
}
