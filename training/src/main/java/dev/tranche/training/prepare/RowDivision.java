package dev.tranche.training.prepare;

import dev.tranche.training.model.RowGroups;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import java.util.List;
import java.util.Optional;

/** How the rows of a table are divided into those to learn from and those to check on. */
public sealed interface RowDivision permits StratifiedDivision, ForwardDivision {
  /** Rows of the table that stay together. */
  RowGroups groups();

  /** The three parts. */
  Split split();

  /**
   * Folds to cross-validate by; empty if the rows are too few for them.
   *
   * @param rows of the table, ascending
   */
  Optional<List<RowFold>> folds(int[] rows, int count);

  /** The borders between the parts, if time divides them. */
  Optional<TimeBorders> borders();

  /**
   * All rows by periods, part by part; none if time does not divide them.
   *
   * @param most how many are wanted about, at least 1
   */
  List<TimePeriod> periods(int most);

  /** Whether all that is checked on is later than what was learnt from. */
  default boolean goesForward() {
    return borders().isPresent();
  }
}
