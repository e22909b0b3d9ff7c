package dev.tranche.scoring.request;

import dev.tranche.scoring.value.ViolationList;
import java.util.List;

/**
 * The customers of one request, each for itself.
 *
 * @param list whether they came as a list, and are to be answered as one
 */
public record CustomerRequest(boolean list, List<CustomerEntry> entries) {
  public CustomerRequest {
    entries = List.copyOf(entries);
  }

  /** Those that can be answered, in their order. */
  public List<Customer> customers() {
    return entries.stream()
        .filter(CustomerEntry.Read.class::isInstance)
        .map(entry -> ((CustomerEntry.Read) entry).customer())
        .toList();
  }

  /**
   * The same request, of which every customer can be answered.
   *
   * @throws RefusedRequestException if one cannot, naming everything that is wrong with any
   */
  public CustomerRequest allOrNone() {
    ViolationList violations = new ViolationList();
    for (CustomerEntry entry : entries) {
      if (entry instanceof CustomerEntry.Refused refused) {
        violations.addAll(refused.violations());
      }
    }
    if (!violations.isEmpty()) {
      throw new RefusedRequestException(Refusal.INVALID, violations);
    }
    return this;
  }
}
