package dev.tranche.scoring.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A log's output: held back as long as a test wants, then read as JSON. */
public final class LoggedLines extends OutputStream {
  private static final int SECONDS = 30;

  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final CountDownLatch open;
  private final CountDownLatch reached = new CountDownLatch(1);

  private volatile boolean full;

  private LoggedLines(int closed) {
    open = new CountDownLatch(closed);
  }

  public static LoggedLines open() {
    return new LoggedLines(0);
  }

  /** Whoever writes waits for {@link #release}. */
  public static LoggedLines heldBack() {
    return new LoggedLines(1);
  }

  public void release() {
    open.countDown();
  }

  /** Whoever writes is told so. */
  public void takeNoMore() {
    full = true;
  }

  public void takeAll() {
    full = false;
  }

  /** Until somebody wants to write. */
  public void awaitWriter() throws InterruptedException, TimeoutException {
    if (!reached.await(SECONDS, TimeUnit.SECONDS)) {
      throw new TimeoutException("nothing was written");
    }
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet});
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    if (full) {
      throw new IOException("no space left");
    }
    reached.countDown();
    try {
      open.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    taken.write(bytes, start, length);
  }

  /** Forgets what was written. */
  public void reset() {
    taken.reset();
  }

  public String text() {
    return taken.toString(StandardCharsets.US_ASCII);
  }

  /** All lines so far. */
  public List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  /** The first lines, as soon as there are so many. */
  public List<JsonNode> await(int count)
      throws IOException, InterruptedException, TimeoutException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (lines().size() < count) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("only " + lines());
      }
      Thread.sleep(5);
    }
    return lines();
  }
}
