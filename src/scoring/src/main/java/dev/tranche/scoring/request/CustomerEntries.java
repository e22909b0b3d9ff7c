package dev.tranche.scoring.request;

import java.util.List;

/**
 * The customers of one request, each for itself.
 *
 * @param list whether they came as a list, and are to be answered as one
 */
public record CustomerEntries(boolean list, List<CustomerEntry> entries) {
  public CustomerEntries {
    entries = List.copyOf(entries);
  }
}
