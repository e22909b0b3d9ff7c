package dev.tranche.risk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.risk.record.RequestNotes;
import dev.tranche.scoring.audit.RequestOrigin;
import dev.tranche.scoring.function.RequestClock;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.quarkus.netty.runtime.virtual.VirtualChannel;
import io.quarkus.netty.runtime.virtual.VirtualServerChannel;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that does nothing but answer: it is the connection that matters. */
class VirtualServerTest {
  private static final String EVENT =
      "{\"rawPath\": \"/\", \"body\": \"{}\","
          + " \"requestContext\": {\"http\": {\"method\": \"POST\"}}}";

  private final DefaultEventLoopGroup loop = new DefaultEventLoopGroup(1);
  private final CompletableFuture<Integer> sentBefore = new CompletableFuture<>();
  private Channel server;

  @BeforeEach
  void open() {
    server =
        new ServerBootstrap()
            .group(loop)
            .channel(VirtualServerChannel.class)
            .handler(new Accepting())
            .childHandler(new Answering())
            .bind(VertxHttpRecorder.VIRTUAL_HTTP)
            .syncUninterruptibly()
            .channel();
  }

  @AfterEach
  void close() {
    server.close().syncUninterruptibly();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  /** Or a request is lost, and its caller waits for ever, if it comes at the wrong moment. */
  @Test
  void nothingIsSentButByTheThreadThatReads() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    loop.execute(() -> await(held));
    CompletableFuture<Integer> status = new CompletableFuture<>();
    Thread caller = new Thread(() -> status.complete(served()));
    caller.start();
    while (caller.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    held.countDown();
    assertEquals(0, sentBefore.get(10, TimeUnit.SECONDS));
    assertEquals(200, status.get(10, TimeUnit.SECONDS));
  }

  private static int served() {
    try {
      HttpEvent event = HttpEvent.of(new ObjectMapper().readTree(EVENT));
      RequestNotes notes = new RequestNotes(RequestClock.start("r", RequestOrigin.UNKNOWN));
      Context context =
          (Context)
              Proxy.newProxyInstance(
                  Context.class.getClassLoader(),
                  new Class<?>[] {Context.class},
                  (proxy, method, arguments) -> null);
      return VirtualServer.serve(event, context, notes).status();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(1, TimeUnit.MINUTES));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks at a connection before the server takes it. */
  @Sharable
  private final class Accepting extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object connection) throws Exception {
      Field sent = VirtualChannel.class.getDeclaredField("inboundBuffer");
      sent.setAccessible(true);
      sentBefore.complete(((Queue<?>) sent.get(connection)).size());
      context.fireChannelRead(connection);
    }
  }

  /** As soon as a request is complete. */
  @Sharable
  private static final class Answering extends SimpleChannelInboundHandler<LastHttpContent> {
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a failure shows as an answer that never comes
    protected void channelRead0(ChannelHandlerContext context, LastHttpContent last) {
      context.writeAndFlush(
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.EMPTY_BUFFER));
    }
  }
}
