package dev.tranche.risk.record;

import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.request.Customer;
import dev.tranche.scoring.request.CustomerEntry;
import dev.tranche.scoring.request.CustomerRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * A customer of a request, and what was said of it.
 *
 * @param index its place in the request, from 0
 */
record Decided(int index, Customer customer, Assessment assessment) {
  /**
   * Those customers of a request that could be read.
   *
   * @param assessments of them, in their order
   */
  static List<Decided> of(CustomerRequest request, List<Assessment> assessments) {
    List<Decided> decided = new ArrayList<>(assessments.size());
    for (int i = 0; i < request.entries().size(); i++) {
      if (request.entries().get(i) instanceof CustomerEntry.Read read) {
        decided.add(new Decided(i, read.customer(), assessments.get(decided.size())));
      }
    }
    return decided;
  }
}
