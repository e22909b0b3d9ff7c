package dev.tranche.scoring.decision;

import java.util.List;
import java.util.Optional;

/**
 * All that is said of one customer.
 *
 * @param reasons why the risk is raised, the strongest first; empty where none were asked for
 * @param contributions empty where they were not asked for
 * @param warnings in the order of the bundle's features
 */
public record Assessment(
    RiskScore score,
    Optional<List<Reason>> reasons,
    Optional<Contributions> contributions,
    List<Warning> warnings) {
  public Assessment {
    warnings = List.copyOf(warnings);
  }
}
