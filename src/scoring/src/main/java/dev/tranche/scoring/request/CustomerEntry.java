package dev.tranche.scoring.request;

import dev.tranche.scoring.value.ViolationList;
import java.util.Optional;

/** One customer of a request: read, or with everything that is wrong with it. */
public sealed interface CustomerEntry {
  /** The caller's own name for the customer, repeated in the answer. */
  Optional<String> id();

  /** One that can be answered. */
  record Read(Customer customer) implements CustomerEntry {
    @Override
    public Optional<String> id() {
      return customer.id();
    }
  }

  /** One that cannot. */
  record Refused(Optional<String> id, ViolationList violations) implements CustomerEntry {}
}
