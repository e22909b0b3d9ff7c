package dev.tranche.segmentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tranche.scoring.decision.SegmentAssignment;
import dev.tranche.scoring.decision.Segmenter;
import dev.tranche.scoring.request.Customer;
import dev.tranche.scoring.request.CustomerRequest;
import io.quarkus.funqy.Funq;
import java.util.List;

/** The segmentation function. */
public final class Segmentation {
  private final Segmenter segmenter;

  Segmentation(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** The segment of one customer, or a list of them for a list; "ok" to who asks for none. */
  @Funq
  public JsonNode segment(CustomerRequest request) {
    List<Customer> customers = request.customers();
    ArrayNode answers = JsonNodeFactory.instance.arrayNode(customers.size());
    if (customers.isEmpty()) {
      return request.list() ? answers : JsonNodeFactory.instance.textNode("ok");
    }
    var assignments = segmenter.assign(customers.stream().map(Customer::row).toList());
    for (int i = 0; i < assignments.size(); i++) {
      answers.add(answer(customers.get(i), assignments.get(i)));
    }
    return request.list() ? answers : answers.get(0);
  }

  private JsonNode answer(Customer customer, SegmentAssignment assignment) {
    var node = JsonNodeFactory.instance.objectNode();
    customer.id().ifPresent(id -> node.put("id", id));
    node.put("segment", assignment.segment());
    node.put("name", assignment.name());
    assignment.distances().forEach(node.putArray("distances")::add);
    node.put("bundle", segmenter.manifest().version());
    return node;
  }
}
