package dev.tranche.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tranche.risk.model.ModelCard;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.request.Customer;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.RequestReader;
import dev.tranche.scoring.request.StrictJson;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * The risk function's paths. Requests are answered on the thread they arrive on: Lambda sends an
 * instance one at a time, so nobody waits for it.
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public final class RiskResource {
  private final StrictJson json = new StrictJson();
  private final RequestReader reader;
  private final RiskScorer scorer;
  private final ModelCard card;

  RiskResource(RequestReader reader, RiskScorer scorer, ModelCard card) {
    this.reader = reader;
    this.scorer = scorer;
    this.card = card;
  }

  /** Probability of default and decision for one customer or a list of them. */
  @POST
  @Path("/risk-scores")
  @Consumes(MediaType.APPLICATION_JSON)
  public byte[] score(byte[] body) {
    CustomerRequest request = reader.read(json.read(body));
    List<Customer> customers = request.customers();
    if (customers.isEmpty()) {
      return json.write(JsonNodeFactory.instance.arrayNode());
    }
    List<RiskScore> scores = scorer.score(customers.stream().map(Customer::row).toList());
    ArrayNode answers = JsonNodeFactory.instance.arrayNode(scores.size());
    for (int i = 0; i < scores.size(); i++) {
      answers.add(answer(customers.get(i), scores.get(i)));
    }
    return json.write(request.list() ? answers : answers.get(0));
  }

  /** What model answers, and what it takes. */
  @GET
  @Path("/model")
  public byte[] model() {
    return json.write(card.tree());
  }

  private JsonNode answer(Customer customer, RiskScore score) {
    var node = JsonNodeFactory.instance.objectNode();
    customer.id().ifPresent(id -> node.put("id", id));
    node.put("probability_of_default", score.probabilityOfDefault());
    node.put("decision", score.decision().word());
    node.putObject("model")
        .put("name", scorer.manifest().champion())
        .put("bundle", scorer.manifest().version());
    node.put("policy", scorer.policy().version());
    return node;
  }
}
