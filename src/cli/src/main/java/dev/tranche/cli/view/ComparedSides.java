package dev.tranche.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * The main figures of two bundles on the terminal; the page has the others.
 *
 * @param compared see {@link dev.tranche.training.report.document.ComparedModels#tree}
 */
record ComparedSides(JsonNode compared) {
  private static final List<String> METRICS =
      List.of("roc_auc", "brier", "expected_calibration_error");

  private static final List<String> CUT_OFFS = List.of("refer_from", "decline_from");

  void print(PrintWriter text) {
    if (sides("risk").stream().noneMatch(JsonNode::isMissingNode)) {
      line(text, "risk bundle", texts("risk", "/bundle"));
      line(text, "  champion", texts("risk", "/champion"));
      for (String metric : METRICS) {
        line(text, "  " + metric, sides("risk").stream().map(it -> metric(it, metric)).toList());
      }
      CUT_OFFS.forEach(it -> line(text, "  " + it, texts("risk", "/policy/" + it)));
      line(
          text,
          "  features",
          sides("risk").stream()
              .map(card -> String.valueOf(card.path("features").size()))
              .toList());
    }
    if (sides("segments").stream().noneMatch(JsonNode::isMissingNode)) {
      line(text, "segments bundle", texts("segments", "/version"));
      line(
          text,
          "  segments",
          sides("segments").stream()
              .map(it -> String.valueOf(it.path("segments").size()))
              .toList());
    }
  }

  private static void line(PrintWriter text, String name, List<String> values) {
    text.printf(Locale.ROOT, "%-30s %20s %20s%n", name, values.get(0), values.get(1));
  }

  private static String metric(JsonNode card, String name) {
    for (JsonNode model : card.path("models")) {
      if (model.path("name").equals(card.path("champion"))) {
        return String.format(Locale.ROOT, "%.4f", model.path("metrics").path(name).asDouble());
      }
    }
    return "–";
  }

  private List<String> texts(String task, String pointer) {
    return sides(task).stream().map(side -> side.at(pointer).asText()).toList();
  }

  private List<JsonNode> sides(String task) {
    return List.of(compared.path("first").path(task), compared.path("second").path(task));
  }
}
