package dev.tranche.cli.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.Headers;
import dev.tranche.lambda.FunctionFailure;
import dev.tranche.lambda.LocalFunction;
import dev.tranche.lambda.LocalRoute;
import dev.tranche.lambda.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Hands an event to the segmentation and its answer back. 204 where no segmentation is served, 415
 * for what is not sent as JSON, which another page could send unasked; a failure of the function is
 * a 422 with Lambda's document of it.
 */
record SegmentationRoute(Optional<LocalFunction> segmentation) implements LocalRoute {
  @Override
  public Reply reply(Headers headers, byte[] body) {
    String type = Objects.requireNonNullElse(headers.getFirst("Content-Type"), "");
    if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      return PageFile.secured(Reply.empty(415));
    }
    return PageFile.secured(
        segmentation.map(function -> ask(function, body)).orElseGet(() -> Reply.empty(204)));
  }

  private static Reply ask(LocalFunction function, byte[] event) {
    try {
      return Reply.json(200, new String(function.invoke(event), StandardCharsets.UTF_8));
    } catch (FunctionFailure e) {
      return Reply.json(
          422,
          JsonNodeFactory.instance
              .objectNode()
              .put("errorType", e.errorType())
              .put("errorMessage", e.getMessage())
              .toString());
    }
  }
}
