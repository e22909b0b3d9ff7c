package dev.tranche.training.fit.candidate;

import dev.tranche.base.InputException;
import dev.tranche.training.model.Balance;
import dev.tranche.training.spec.LearningSpec;
import java.util.Optional;

/**
 * How to fit, apart from what to fit.
 *
 * @param neighbours of SMOTE, at least 1
 * @param quick whether the usual settings are taken untried
 * @param tuning the bounds of a search for better settings; none is made without
 */
public record FitOptions(Balance balance, int neighbours, boolean quick, Optional<Tuning> tuning) {
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

  /** Five neighbours, no search. */
  public static FitOptions of(Balance balance) {
    return new FitOptions(balance, NEIGHBOURS, false, Optional.empty());
  }

  /** As the spec says, and as usual where it says nothing; no search. */
  public static FitOptions of(LearningSpec learning) {
    return new FitOptions(
        learning.balance().orElse(Balance.AUTO),
        learning.smoteNeighbours().orElse(NEIGHBOURS),
        false,
        Optional.empty());
  }

  public FitOptions with(Balance other) {
    return new FitOptions(other, neighbours, quick, tuning);
  }

  public FitOptions withNeighbours(int other) {
    return new FitOptions(balance, other, quick, tuning);
  }

  public FitOptions with(Tuning bounds) {
    return new FitOptions(balance, neighbours, false, Optional.of(bounds));
  }

  /** With the usual settings, untried. */
  public FitOptions quickly() {
    return new FitOptions(balance, neighbours, true, Optional.empty());
  }
}
