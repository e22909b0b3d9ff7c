package dev.tranche.lambda;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server only this machine can reach, a thread for each request. */
final class LoopbackServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads;

  private LoopbackServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Listens on 127.0.0.1 at this port, 0 for any free one; all requests go to the handler. */
  static LoopbackServer open(String name, int port, HttpHandler handler) throws IOException {
    // The JDK's server sends head and body apart; without this the body waits 40 ms for an ACK.
    // It has no other switch than this property, read when the first server is made.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server;
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (BindException e) {
      throw new IOException(
          "Port %d of 127.0.0.1 cannot be used (%s); take another, or 0 for any free one"
              .formatted(port, e.getMessage()),
          e);
    }
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", handler);
    server.start();
    return new LoopbackServer(server, threads);
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
