package dev.tranche.batch.stream;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what threads give for numbered blocks in the order of the numbers, one at a time. Who is
 * too far ahead waits: so memory is bounded, however slow one block is. After a failure nobody
 * waits. Thread-safe.
 *
 * @param <T> what is given for a block
 */
final class InTurn<T> {
  private final int ahead;
  private final Taker<T> taker;
  private final Map<Integer, T> early = new HashMap<>();
  private int turn;
  private boolean stopped;

  /** Takes what is given, in order. */
  interface Taker<T> {
    void take(T given) throws IOException;
  }

  /**
   * @param ahead how many blocks' gifts may be there at once; with 1 whoever gives waits until it
   *     is taken
   */
  InTurn(int ahead, Taker<T> taker) {
    this.ahead = ahead;
    this.taker = taker;
  }

  /** Gives something for a block; false if it will not be taken, as others have failed. */
  synchronized boolean give(int number, T given) throws IOException {
    while (number - turn >= ahead && !stopped) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stop();
      }
    }
    if (stopped) {
      return false;
    }
    early.put(number, given);
    for (Optional<T> next = next(); next.isPresent(); next = next()) {
      taker.take(next.get());
      turn++;
    }
    notifyAll();
    return true;
  }

  private Optional<T> next() {
    return Optional.ofNullable(early.remove(turn));
  }

  /** Takes nothing more. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }
}
