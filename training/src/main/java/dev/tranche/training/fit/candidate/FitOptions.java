package dev.tranche.training.fit.candidate;

import dev.tranche.base.InputException;
import dev.tranche.training.model.Balance;
import dev.tranche.training.spec.LearningSpec;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How to fit, apart from what to fit.
 *
 * @param neighbours of SMOTE, at least 1
 * @param tuning the bounds of the search that is made at high effort
 * @param labelsUntil the last day whose rows' labels are known; all are if absent
 */
public record FitOptions(
    Balance balance,
    int neighbours,
    Effort effort,
    Tuning tuning,
    Optional<LocalDate> labelsUntil) {
  /** The neighbours customary with SMOTE. */
  public static final int NEIGHBOURS = 5;

  /**
   * Bounds of the search for settings: it ends with whichever is met first.
   *
   * @param trials settings tried per model; two runs with the same number find the same, if they
   *     have the time
   * @param seconds in all
   */
  public record Tuning(int trials, int seconds) {
    /** Usually thirty trials, five minutes at most. */
    public static final Tuning USUAL = new Tuning(30, 300);

    /** Throws {@link InputException} if a bound is not positive. */
    public Tuning {
      if (trials < 1 || seconds < 1) {
        throw new InputException("a search needs at least 1 trial and 1 second");
      }
    }
  }

  /** Throws {@link InputException} if there is not one neighbour. */
  public FitOptions {
    if (neighbours < 1) {
      throw new InputException("SMOTE needs at least 1 neighbour, not " + neighbours);
    }
  }

  /** Five neighbours, standard effort. */
  public static FitOptions of(Balance balance) {
    return new FitOptions(balance, NEIGHBOURS, Effort.STANDARD, Tuning.USUAL, Optional.empty());
  }

  /** As the spec says, and as usual where it says nothing; standard effort. */
  public static FitOptions of(LearningSpec learning) {
    return of(learning.balance().orElse(Balance.AUTO))
        .withNeighbours(learning.smoteNeighbours().orElse(NEIGHBOURS));
  }

  public FitOptions with(Balance other) {
    return new FitOptions(other, neighbours, effort, tuning, labelsUntil);
  }

  public FitOptions withNeighbours(int other) {
    return new FitOptions(balance, other, effort, tuning, labelsUntil);
  }

  public FitOptions with(Effort other) {
    return new FitOptions(balance, neighbours, other, tuning, labelsUntil);
  }

  public FitOptions with(Tuning bounds) {
    return new FitOptions(balance, neighbours, effort, bounds, labelsUntil);
  }

  /** Without the rows that are later: their labels are not known yet. */
  public FitOptions withLabelsUntil(LocalDate last) {
    return new FitOptions(balance, neighbours, effort, tuning, Optional.of(last));
  }
}
