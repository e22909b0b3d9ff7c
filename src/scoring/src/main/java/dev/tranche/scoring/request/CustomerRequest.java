package dev.tranche.scoring.request;

import java.util.List;

/**
 * The customers of one request.
 *
 * @param list whether they came as a list, and are to be answered as one
 */
public record CustomerRequest(boolean list, List<Customer> customers) {
  public CustomerRequest {
    customers = List.copyOf(customers);
  }
}
