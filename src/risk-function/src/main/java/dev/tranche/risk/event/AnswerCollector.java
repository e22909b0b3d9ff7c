package dev.tranche.risk.event;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.netty.runtime.virtual.VirtualResponseHandler;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for the parts of an HTTP response. */
final class AnswerCollector implements VirtualResponseHandler {
  private final CompletableFuture<EventAnswer> answer = new CompletableFuture<>();
  private ByteBuf body = Unpooled.EMPTY_BUFFER;
  private int status;
  private HttpHeaders headers;

  EventAnswer await() throws InterruptedException, ExecutionException {
    return answer.get();
  }

  @Override
  public void handleMessage(Object part) {
    try {
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

  @Override
  public void close() {
    answer.completeExceptionally(new IOException("closed without an answer"));
  }
}
