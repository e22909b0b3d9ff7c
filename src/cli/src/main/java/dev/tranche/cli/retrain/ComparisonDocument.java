package dev.tranche.cli.retrain;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.json.IndentedJson;
import dev.tranche.training.compare.BundleComparison;
import dev.tranche.training.report.ComparisonPage;
import dev.tranche.training.report.document.DocumentJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A comparison as JSON: {@code comparison.json}, and what {@code --json} prints; and as a page. */
final class ComparisonDocument {
  static final String FILE = "comparison.json";

  private static final String PAGE = "comparison.html";
  private static final int FORMAT = 1;

  private ComparisonDocument() {}

  static ObjectNode tree(BundleComparison comparison) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.setAll(new DocumentJson().tree(comparison));
    return root;
  }

  /** Beside the later bundle. */
  static void write(BundleComparison comparison, Path folder) throws IOException {
    ObjectNode tree = tree(comparison);
    Files.writeString(folder.resolve(FILE), IndentedJson.of(tree) + "\n");
    ComparisonPage.write(tree, folder.resolve(PAGE));
  }
}
