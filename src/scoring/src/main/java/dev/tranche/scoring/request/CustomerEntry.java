package dev.tranche.scoring.request;

import dev.tranche.scoring.value.ViolationList;
import java.util.Optional;

/** One customer of a request: read, or with everything that is wrong with it. */
public sealed interface CustomerEntry {
  /** The caller's own name for the customer, repeated in the answer. */
  Optional<String> id();

  /** The caller's own name for the application, if there is one and it is valid. */
  Optional<String> reference();

  /** One that can be answered. */
  record Read(Customer customer) implements CustomerEntry {
    @Override
    public Optional<String> id() {
      return customer.id();
    }

    @Override
    public Optional<String> reference() {
      return customer.reference();
    }
  }

  /** One that cannot. */
  record Refused(Optional<String> id, Optional<String> reference, ViolationList violations)
      implements CustomerEntry {}
}
