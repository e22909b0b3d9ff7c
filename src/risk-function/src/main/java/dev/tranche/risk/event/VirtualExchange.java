package dev.tranche.risk.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.quarkus.netty.runtime.virtual.VirtualClientConnection;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Puts an event as an HTTP request to the server within Quarkus, which listens on no port. */
final class VirtualExchange {
  private static final int HTTPS = 443;

  /** Their values have commas that separate nothing. */
  private static final String WITH_COMMAS = "access-control-request-headers";

  private VirtualExchange() {}

  /** Waits until the request is answered. */
  static EventAnswer serve(HttpEvent event, Context context)
      throws InterruptedException, ExecutionException {
    Optional<String> client = Optional.ofNullable(http(event.event()).getSourceIp());
    AnswerCollector answer = new AnswerCollector();
    VirtualClientConnection<?> connection =
        VirtualClientConnection.connect(
            answer,
            VertxHttpRecorder.VIRTUAL_HTTP,
            client.map(address -> new InetSocketAddress(address, HTTPS)).orElse(null));
    try {
      client
          .filter(address -> !address.isEmpty())
          .map(address -> SocketAddress.inetSocketAddress(HTTPS, address))
          .ifPresent(
              address ->
                  connection.peer().attr(ConnectionBase.REMOTE_ADDRESS_OVERRIDE).set(address));
      connection.sendMessage(head(event, context));
      connection.sendMessage(
          event
              .body()
              .<LastHttpContent>map(DefaultLastHttpContent::new)
              .orElse(LastHttpContent.EMPTY_LAST_CONTENT));
      return answer.await();
    } finally {
      connection.close();
    }
  }

  private static HttpRequest head(HttpEvent of, Context context) {
    APIGatewayV2HTTPEvent event = of.event();
    QuarkusHttpHeaders headers = new QuarkusHttpHeaders();
    headers.setContextObject(Context.class, context);
    headers.setContextObject(APIGatewayV2HTTPEvent.class, event);
    headers.setContextObject(APIGatewayV2HTTPEvent.RequestContext.class, event.getRequestContext());
    if (event.getHeaders() != null) {
      event.getHeaders().forEach((name, values) -> add(headers, name, values));
    }
    if (event.getCookies() != null) {
      headers.add(HttpHeaderNames.COOKIE, String.join("; ", event.getCookies()));
    }
    if (!headers.contains(HttpHeaderNames.HOST)) {
      headers.add(HttpHeaderNames.HOST, "localhost");
    }
    if (of.body().isPresent()) {
      headers.add(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    }
    String query = event.getRawQueryString();
    String path = event.getRawPath();
    return new DefaultHttpRequest(
        HttpVersion.HTTP_1_1,
        HttpMethod.valueOf(http(event).getMethod()),
        query == null || query.isEmpty() ? path : path + '?' + query,
        headers);
  }

  private static void add(QuarkusHttpHeaders headers, String name, String values) {
    if (values == null) {
      return;
    }
    if (name.equalsIgnoreCase(WITH_COMMAS)) {
      headers.add(name, values);
    } else {
      Stream.of(values.split(",")).forEach(value -> headers.add(name, value));
    }
  }

  private static APIGatewayV2HTTPEvent.RequestContext.Http http(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRequestContext())
        .map(APIGatewayV2HTTPEvent.RequestContext::getHttp)
        .orElseThrow(() -> new IllegalStateException("the event is of no HTTP request"));
  }
}
