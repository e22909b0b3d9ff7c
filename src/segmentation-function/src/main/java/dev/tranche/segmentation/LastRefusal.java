package dev.tranche.segmentation;

import dev.tranche.segmentation.answer.RefusedEventException;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The refusal that is about to be answered. Quarkus makes the error document of an exception's type
 * and message alone; the rest waits here for it. Lambda hands over one event after the other.
 * Thread-safe.
 */
@Singleton
final class LastRefusal {
  private volatile Optional<RefusedEventException> refusal = Optional.empty();

  void set(RefusedEventException refused) {
    refusal = Optional.of(refused);
  }

  /** Takes it away, if that message is its own or that of what wraps it. */
  Optional<RefusedEventException> take(String message) {
    Optional<RefusedEventException> taken =
        refusal.filter(it -> message.endsWith(String.valueOf(it.getMessage())));
    refusal = Optional.empty();
    return taken;
  }
}
