package dev.tranche.cli.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.cli.project.DeployedFunction;
import java.util.Arrays;
import java.util.Locale;

/** Measurements as one JSON object. */
final class BenchDocument {
  private static final int FORMAT = 1;

  private final ObjectNode document = JsonNodeFactory.instance.objectNode();
  private final ArrayNode functions;

  BenchDocument(BenchCommand.What what, int runs) {
    document.put("format", FORMAT);
    document.put("measured", what.name().toLowerCase(Locale.ROOT));
    document.put("runs", runs);
    functions = document.putArray("functions");
  }

  void add(DeployedFunction function, Measurement measured, long zipBytes, int customers) {
    ObjectNode node = functions.addObject().put("function", function.functionName());
    for (int percent : new int[] {50, 90, 99}) {
      node.put("p" + percent + "_ms", measured.percentile(percent));
    }
    node.put("max_ms", measured.percentile(100));
    node.put("peak_memory_bytes", measured.peakMemoryBytes());
    node.put("zip_bytes", zipBytes);
    node.put("customers", customers);
  }

  void add(DeployedFunction function, Soak soak) {
    ObjectNode node = functions.addObject().put("function", function.functionName());
    Arrays.stream(soak.bytes()).forEach(node.putArray("resident_bytes")::add);
    node.put("flat", soak.flat());
  }

  ObjectNode tree() {
    return document;
  }
}
