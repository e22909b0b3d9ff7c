package dev.tranche.risk.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.tranche.risk.record.RequestNotes;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerAdapter;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.netty.runtime.virtual.VirtualClientConnection;
import io.quarkus.netty.runtime.virtual.VirtualResponseHandler;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The HTTP server within Quarkus, which listens on no port but has a connection to call. */
final class VirtualServer implements VirtualResponseHandler {
  /** Nobody asks for it, but HTTP 1.1 wants one. */
  private static final String HOST = "localhost";

  private final CompletableFuture<EventAnswer> answer = new CompletableFuture<>();
  private ByteBuf body = Unpooled.EMPTY_BUFFER;
  private int status;
  private HttpHeaders headers = EmptyHttpHeaders.INSTANCE;

  private VirtualServer() {}

  /**
   * Waits until the request is answered.
   *
   * @throws IllegalRequestException if its body is not what it says, or its method or a header is
   *     none that HTTP has
   */
  static EventAnswer serve(HttpEvent event, Context context, RequestNotes notes)
      throws InterruptedException, ExecutionException {
    Optional<byte[]> sent = event.body();
    HttpRequest head = head(event, EventContext.headers(event, context, notes));
    VirtualServer server = new VirtualServer();
    VirtualClientConnection<?> connection =
        VirtualClientConnection.connect(server, VertxHttpRecorder.VIRTUAL_HTTP, null);
    try {
      LastHttpContent last =
          sent.<LastHttpContent>map(it -> new DefaultLastHttpContent(Unpooled.wrappedBuffer(it)))
              .orElse(LastHttpContent.EMPTY_LAST_CONTENT);
      connection.peer().pipeline().addFirst(server.new Sending(connection, head, last));
      return server.answer.get();
    } finally {
      close(connection);
    }
  }

  private static HttpRequest head(HttpEvent event, HttpHeaders headers) {
    try {
      event.headers().forEach(headers::add);
      headers.add(HttpHeaderNames.HOST, HOST);
      if (event.text().isPresent()) {
        headers.add(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
      }
      HttpMethod method = HttpMethod.valueOf(event.method());
      return new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, event.target(), headers);
    } catch (IllegalArgumentException e) {
      throw new IllegalRequestException("The method or a header has characters that HTTP forbids");
    }
  }

  /**
   * Sends a request as soon as the server has the connection, by the thread that reads from it. By
   * any other, what comes just when the reader has found nothing, and does not wait to be told yet,
   * would never be read: nobody would be answered any more.
   */
  private final class Sending extends ChannelHandlerAdapter {
    private final VirtualClientConnection<?> connection;
    private final List<Object> parts;

    private Sending(VirtualClientConnection<?> connection, Object... parts) {
      this.connection = connection;
      this.parts = List.of(parts);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
      context.pipeline().remove(this);
      try {
        parts.forEach(connection::sendMessage);
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
    }
  }

  private static void close(VirtualClientConnection<?> connection) {
    try {
      connection.close();
    } catch (RuntimeException e) {
      // It was never open. The answer, or what prevents one, is what the caller is to hear of.
    }
  }

  @Override
  public void handleMessage(Object part) {
    try {
      if (part instanceof HttpResponse head && isInterim(head)) {
        return;
      }
      if (part instanceof HttpResponse head) {
        status = head.status().code();
        headers = head.headers();
        body = Unpooled.buffer(HttpUtil.getContentLength(head, 0));
      }
      if (part instanceof HttpContent content) {
        body.writeBytes(content.content());
      }
      if (part instanceof LastHttpContent) {
        answer.complete(EventAnswer.of(status, headers, body));
      }
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
    } finally {
      ReferenceCountUtil.release(part);
    }
  }

  /** Such as 100: an answer is still to come. Netty makes a whole message of each. */
  private static boolean isInterim(HttpResponse head) {
    return head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  @Override
  public void close() {
    answer.completeExceptionally(new IOException("closed without an answer"));
  }
}
