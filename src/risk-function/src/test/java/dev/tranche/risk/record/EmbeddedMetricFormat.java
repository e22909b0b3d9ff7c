package dev.tranche.risk.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The rules of CloudWatch's embedded metric format: those of the JSON schema that AWS publishes and
 * of the text around it (Amazon CloudWatch user guide, "Specification: Embedded metric format").
 */
public final class EmbeddedMetricFormat {
  private static final Set<String> UNITS =
      Set.of("Seconds", "Microseconds", "Milliseconds", "Bytes", "Percent", "Count", "None");

  /** What a log event may have; newer versions of the specification allow more. */
  private static final int MOST_BYTES = 256 * 1024;

  private EmbeddedMetricFormat() {}

  public static void check(JsonNode root) {
    assertTrue(root.isObject());
    assertTrue(root.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES);
    assertTrue(root.at("/_aws/Timestamp").isIntegralNumber(), root::toString);
    JsonNode directives = root.at("/_aws/CloudWatchMetrics");
    assertTrue(directives.isArray() && !directives.isEmpty(), root::toString);
    for (JsonNode directive : directives) {
      assertText(directive.get("Namespace"), 1024);
      dimensions(root, directive.get("Dimensions"));
      metrics(root, directive.get("Metrics"));
    }
  }

  private static void dimensions(JsonNode root, JsonNode sets) {
    assertTrue(sets.isArray() && !sets.isEmpty());
    for (JsonNode set : sets) {
      assertTrue(set.isArray() && set.size() <= 30);
      for (JsonNode name : set) {
        assertText(name, 250);
        assertText(root.get(name.textValue()), 1024);
      }
    }
  }

  private static void metrics(JsonNode root, JsonNode metrics) {
    assertTrue(metrics.isArray() && !metrics.isEmpty() && metrics.size() <= 100);
    for (JsonNode metric : metrics) {
      assertText(metric.get("Name"), 1024);
      assertTrue(UNITS.contains(metric.get("Unit").textValue()), metric::toString);
      JsonNode target = root.get(metric.get("Name").textValue());
      if (target.isArray()) {
        assertTrue(!target.isEmpty() && target.size() <= 100, target::toString);
        target.forEach(value -> assertTrue(value.isNumber()));
      } else {
        assertTrue(target.isNumber(), metric::toString);
      }
    }
  }

  private static void assertText(JsonNode text, int longest) {
    assertTrue(text != null && text.isTextual());
    int length = text.textValue().length();
    assertEquals(length, Math.max(1, Math.min(longest, length)));
  }
}
