package dev.tranche.risk;

import dev.tranche.risk.answer.Question;
import dev.tranche.risk.answer.RiskAnswers;
import dev.tranche.risk.http.AnswerLanguage;
import dev.tranche.risk.http.Parameters;
import dev.tranche.risk.http.Permissions;
import dev.tranche.risk.http.PlainBody;
import dev.tranche.risk.model.Document;
import dev.tranche.risk.model.FeaturesSchema;
import dev.tranche.risk.model.RiskSettings;
import dev.tranche.risk.model.ServedModelCard;
import dev.tranche.risk.record.RequestNotes;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.function.Capability;
import dev.tranche.scoring.request.StrictJson;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;

/**
 * The risk function's paths. Requests are answered on the thread they arrive on: Lambda sends an
 * instance one at a time, so nobody waits for it. Answers are JSON whatever the caller would
 * accept.
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public final class RiskResource {
  private static final MediaType LIST =
      new MediaType("application", "vnd.tranche.risk-scores+json");

  /** RFC 9745: since when lists have a path of their own, in seconds. */
  private static final String DEPRECATED = "@1795824000";

  /** RFC 8288. */
  private static final String SUCCESSOR = "</v1/risk-scores/batch>; rel=\"successor-version\"";

  private final StrictJson json = new StrictJson();
  private final ScoreParameters parameters;
  private final RiskAnswers answers;
  private final Document card;
  private final Document schema;
  private final Permissions permissions;
  private final AnswerLanguage languages;

  RiskResource(
      RiskModelSet models,
      RiskAnswers answers,
      ServedModelCard card,
      FeaturesSchema schema,
      Permissions permissions,
      RiskSettings settings) {
    this.parameters = new ScoreParameters(models, permissions, settings.creditor());
    this.answers = answers;
    this.card = new Document(MediaType.APPLICATION_JSON, card::text);
    this.schema = new Document("application/schema+json", () -> json.write(schema.tree()));
    this.permissions = permissions;
    this.languages = new AnswerLanguage(models.manifest().meanings().reasons().languages());
  }

  /**
   * Probability of default, points, decision and reasons for one customer. A list is answered, too,
   * as {@link #batch} does, but with another media type and as something that will end: the
   * contract describes one customer alone, which generated clients take.
   *
   * @param request whose query may name a challenger to answer instead of the champion ({@code
   *     model}) and who gets reasons ({@code explain})
   * @param model the challenger, as a header
   * @param coding how the body is compressed; such bodies are refused
   * @param accepted the languages that the caller would have reasons in
   */
  @POST
  @Path("/risk-scores")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response score(
      byte[] body,
      @Context HttpServerRequest request,
      @RestHeader(ScoreParameters.MODEL_HEADER) List<String> model,
      @RestHeader(HttpHeaders.CONTENT_ENCODING) List<String> coding,
      @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) List<String> accepted) {
    String language = languages.of(accepted);
    RiskAnswers.Written answer = answer(body, request, model, coding, false, language);
    return answer.list()
        ? inLanguage(Response.ok(answer.json(), LIST), language)
            .header("Deprecation", DEPRECATED)
            .header(HttpHeaders.LINK, SUCCESSOR)
            .build()
        : inLanguage(Response.ok(answer.json(), MediaType.APPLICATION_JSON_TYPE), language).build();
  }

  /** The same for a list of customers, each for itself; the parameters are those of one. */
  @POST
  @Path("/risk-scores/batch")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response batch(
      byte[] body,
      @Context HttpServerRequest request,
      @RestHeader(ScoreParameters.MODEL_HEADER) List<String> model,
      @RestHeader(HttpHeaders.CONTENT_ENCODING) List<String> coding,
      @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) List<String> accepted) {
    String language = languages.of(accepted);
    byte[] json = answer(body, request, model, coding, true, language).json();
    return inLanguage(Response.ok(json, MediaType.APPLICATION_JSON_TYPE), language).build();
  }

  /** Only where another caller might get another. */
  private Response.ResponseBuilder inLanguage(Response.ResponseBuilder answer, String language) {
    return languages.varies()
        ? answer
            .header(HttpHeaders.CONTENT_LANGUAGE, language)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        : answer;
  }

  private RiskAnswers.Written answer(
      byte[] body,
      HttpServerRequest request,
      List<String> model,
      List<String> coding,
      boolean batch,
      String language) {
    permissions.require(request, Capability.SCORE);
    PlainBody.require(coding);
    Question question = parameters.question(request, model, batch, language);
    return answers.answer(body, question, RequestNotes.of(request));
  }

  /** What model answers, and what it takes. */
  @GET
  @Path("/model")
  public Response model(
      @Context HttpServerRequest request,
      @RestHeader(HttpHeaders.IF_NONE_MATCH) List<String> known) {
    permissions.require(request, Capability.CARD);
    withoutParameters(request);
    return card.answer(known);
  }

  /** What a customer's features may be, as JSON Schema. */
  @GET
  @Path("/schema")
  public Response schema(
      @Context HttpServerRequest request,
      @RestHeader(HttpHeaders.IF_NONE_MATCH) List<String> known) {
    permissions.require(request, Capability.SCORE);
    withoutParameters(request);
    return schema.answer(known);
  }

  private static void withoutParameters(HttpServerRequest request) {
    Parameters.of(Optional.ofNullable(request.query()), List.of()).refuseInvalid();
  }
}
