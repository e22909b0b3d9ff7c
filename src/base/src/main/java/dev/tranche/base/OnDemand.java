package dev.tranche.base;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something opened when it is first asked for, once. Thread-safe; to be closed. */
public final class OnDemand<T> implements AutoCloseable {
  private final Supplier<T> opening;
  private final Consumer<T> closing;
  private Optional<T> opened = Optional.empty();

  /**
   * @param closing what is done to it when this is closed
   */
  public OnDemand(Supplier<T> opening, Consumer<T> closing) {
    this.opening = opening;
    this.closing = closing;
  }

  /** Opens it, if nobody has. */
  public synchronized T get() {
    if (opened.isEmpty()) {
      opened = Optional.of(opening.get());
    }
    return opened.get();
  }

  @Override
  public synchronized void close() {
    opened.ifPresent(closing);
    opened = Optional.empty();
  }
}
