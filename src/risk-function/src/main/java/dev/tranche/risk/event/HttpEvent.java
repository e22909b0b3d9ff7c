package dev.tranche.risk.event;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonParser;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.quarkus.amazon.lambda.runtime.AmazonLambdaMapperRecorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * An HTTP API's event, payload version 2.0 (API Gateway Developer Guide, "Create AWS Lambda proxy
 * integrations for HTTP APIs").
 *
 * @param event without its body
 * @param body the request's, decoded
 */
record HttpEvent(APIGatewayV2HTTPEvent event, Optional<ByteBuf> body) {
  /**
   * Reads one.
   *
   * @param json is used up: the body is decoded where it lies
   * @throws IOException if it is not such an event
   */
  static HttpEvent read(byte[] json) throws IOException {
    var mapper = AmazonLambdaMapperRecorder.objectMapper;
    try (JsonParser parser = mapper.createParser(json);
        BodySkipper skipping = new BodySkipper(parser)) {
      APIGatewayV2HTTPEvent event =
          mapper.readerFor(APIGatewayV2HTTPEvent.class).readValue(skipping);
      Optional<ByteBuf> text =
          skipping
              .body()
              .map(at -> EventJsonText.decode(json, at))
              .or(() -> Optional.ofNullable(event.getBody()).map(HttpEvent::encoded));
      return new HttpEvent(event, event.getIsBase64Encoded() ? text.map(HttpEvent::raw) : text);
    }
  }

  private static ByteBuf encoded(String body) {
    return Unpooled.wrappedBuffer(body.getBytes(StandardCharsets.UTF_8));
  }

  private static ByteBuf raw(ByteBuf base64) {
    return Unpooled.wrappedBuffer(Base64.getDecoder().decode(base64.nioBuffer()));
  }
}
