package dev.tranche.training.report.document;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Figures in JSON, which knows no NaN: one that is undefined is null. */
final class JsonFigures {
  private JsonFigures() {}

  static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }
}
