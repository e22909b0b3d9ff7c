package dev.tranche.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.cli.project.DeployedFunction;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchDocumentTest {
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void holdsTimesMemoryAndSize() throws IOException {
    BenchDocument document = new BenchDocument(BenchCommand.What.COLD, 4);
    Measurement measured = new Measurement(new double[] {1, 2, 3, 4.5}, 7_000);
    document.add(DeployedFunction.RISK_SCORE, measured, 9_000, 1);
    assertEquals(
        json.readTree(
            """
            {"format": 1, "measured": "cold", "runs": 4, "functions": [
              {"function": "risk-score", "p50_ms": 2.0, "p90_ms": 4.5, "p99_ms": 4.5,
               "max_ms": 4.5, "peak_memory_bytes": 7000, "zip_bytes": 9000,
               "customers": 1}]}
            """),
        json.readTree(document.tree().toString()));
  }

  @Test
  void holdsWhatASoakLeftInMemory() throws IOException {
    BenchDocument document = new BenchDocument(BenchCommand.What.SOAK, 10);
    document.add(
        DeployedFunction.SEGMENTATION, new Soak(new long[] {1, 2, 3, 3, 3, 3, 3, 3, 3, 9}));
    assertEquals(
        json.readTree(
            """
            {"format": 1, "measured": "soak", "runs": 10, "functions": [
              {"function": "segmentation",
               "resident_bytes": [1, 2, 3, 3, 3, 3, 3, 3, 3, 9], "flat": false}]}
            """),
        json.readTree(document.tree().toString()));
  }

  @Test
  void asksTheRiskFunctionOverHttpAndTheOtherDirectly() throws IOException {
    ObjectNode customer = JsonNodeFactory.instance.objectNode().put("id", "U1");
    JsonNode http =
        json.readTree(
            BenchEvent.of(DeployedFunction.RISK_SCORE, List.of(customer), "explain=reasons"));
    assertEquals("2.0", http.get("version").asText());
    assertEquals("POST", http.at("/requestContext/http/method").asText());
    assertEquals("explain=reasons", http.get("rawQueryString").asText());
    assertEquals("{\"id\":\"U1\"}", http.get("body").asText());
    assertEquals(
        customer,
        json.readTree(BenchEvent.of(DeployedFunction.SEGMENTATION, List.of(customer), "")));
  }

  @Test
  void severalCustomersAreAListAndToTheRiskFunctionABatch() throws IOException {
    ObjectNode customer = JsonNodeFactory.instance.objectNode().put("id", "U1");
    List<ObjectNode> two = List.of(customer, customer);
    JsonNode http = json.readTree(BenchEvent.of(DeployedFunction.RISK_SCORE, two, ""));
    assertEquals("/v1/risk-scores/batch", http.get("rawPath").asText());
    String list = "[{\"id\":\"U1\"},{\"id\":\"U1\"}]";
    assertEquals(list, http.get("body").asText());
    assertEquals(
        json.readTree(list), json.readTree(BenchEvent.of(DeployedFunction.SEGMENTATION, two, "")));
  }
}
