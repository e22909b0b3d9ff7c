package dev.tranche.training.prepare;

import dev.tranche.training.model.RowGroups;
import dev.tranche.training.model.StratifiedFolds;
import dev.tranche.training.prepare.StratifiedSplit.Shares;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import dev.tranche.training.table.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * At random, with both classes alike in all parts and folds: for rows of which none is known to be
 * later than another.
 */
public final class StratifiedDivision implements RowDivision {
  private final Target target;
  private final RowGroups groups;
  private final Split split;
  private final long seed;

  /**
   * Divides rows.
   *
   * @throws dev.tranche.base.InputException if a part would be left without one of the two classes
   */
  public StratifiedDivision(Target target, RowGroups groups, Shares shares, long seed) {
    this.target = target;
    this.groups = groups;
    this.split = StratifiedSplit.of(target.label(), groups, shares, seed);
    this.seed = seed;
  }

  @Override
  public RowGroups groups() {
    return groups;
  }

  @Override
  public Split split() {
    return split;
  }

  @Override
  public Optional<List<RowFold>> folds(int[] rows, int count) {
    StratifiedFolds dealt = StratifiedFolds.of(target.labels(rows), groups.take(rows), count, seed);
    return Optional.of(
        IntStream.range(0, count)
            .mapToObj(fold -> new RowFold(dealt.outside(fold), dealt.in(fold)))
            .toList());
  }

  @Override
  public Optional<TimeBorders> borders() {
    return Optional.empty();
  }

  @Override
  public List<TimePeriod> periods(int most) {
    return List.of();
  }
}
