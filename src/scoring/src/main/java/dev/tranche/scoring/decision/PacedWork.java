package dev.tranche.scoring.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * One kind of work of one model on many customers, done in blocks, so that it shows early whether
 * all of it ends in time. How long a customer takes is known from the blocks before, those of
 * earlier calls too; the latest count most, because a function's share of a processor comes in
 * slices, and what fits into one looks faster than it is. So the first block is small, and none is
 * much larger than the one before. Thread-safe.
 */
public final class PacedWork {
  /** What is done, and the size of its first block. */
  public enum Kind {
    SCORING(16, "too_many_to_score", "scores", "send fewer at a time"),
    EXPLAINING(4, "too_many_to_explain", "reasons", "send fewer at a time, or explain=none"),
    ADVISING(4, "too_many_to_advise", "advice", "send fewer at a time, or ask for no advice");

    private final int first;
    private final String code;
    private final String what;
    private final String remedy;

    Kind(int first, String code, String what, String remedy) {
      this.first = first;
      this.code = code;
      this.what = what;
      this.remedy = remedy;
    }
  }

  /** Does the work on the customers of one block. */
  public interface Block<T> {
    List<T> of(int from, int to);
  }

  private static final int GROWTH = 4;

  /** Of the time that is left, for one block. */
  private static final double SHARE = 0.05;

  /**
   * Of as many as would end in time by the latest speed, so many surely do: on a small share of a
   * processor the speed varies.
   */
  private static final double SURE = 0.8;

  /** The same by the speed of a first block alone, which may have fitted into one slice. */
  private static final double SURE_AT_FIRST = 0.5;

  /** The first run of a graph may take twice as long as the next. */
  private static final int PATIENCE = 2;

  private final String model;
  private final Kind kind;
  private double nanoseconds;
  private double customers;

  /** Of one model; it learns how long a customer takes. */
  public PacedWork(String model, Kind kind) {
    this.model = model;
    this.kind = kind;
  }

  /** Whether so many are more than a first block, after which it is foreseen how long all take. */
  static boolean foreseen(Kind kind, int customers) {
    return customers > kind.first;
  }

  /**
   * Does all of it, in the customers' order.
   *
   * @throws OutOfTimeException as soon as it shows that it would not end in time
   */
  public <T> List<T> on(int all, TimeBudget budget, Block<T> work) {
    if (!budget.limited()) {
      return work.of(0, all);
    }
    long available = budget.left();
    List<T> done = new ArrayList<>(all);
    int block = kind.first;
    while (done.size() < all) {
      int from = done.size();
      if (from > 0) {
        refuseLate(all, from, available, budget);
        double most = Math.max(1, (double) budget.left() * SHARE / each());
        block = (int) Math.min((double) block * GROWTH, most);
      }
      int to = from + Math.min(block, all - from);
      long start = budget.now();
      done.addAll(work.of(from, to));
      measured(to - from, budget.now() - start);
    }
    return done;
  }

  private void refuseLate(int all, int done, long available, TimeBudget budget) {
    double each = each();
    boolean first = done <= kind.first;
    int patience = first ? PATIENCE : 1;
    double sure = first ? SURE_AT_FIRST : SURE;
    if (each * (all - done) > (double) budget.left() * patience) {
      throw new OutOfTimeException(
          kind.code,
          ("%s of %s for %d customers would take %s, and there are %s; at most %d customers surely"
                  + " end in time now; %s")
              .formatted(
                  kind.what,
                  model,
                  all,
                  TimeBudget.seconds(each * all),
                  TimeBudget.seconds((double) available),
                  Math.max(1, (long) (available * sure / each)),
                  kind.remedy));
    }
  }

  private synchronized void measured(int done, long took) {
    nanoseconds = nanoseconds / 2 + took;
    customers = customers / 2 + done;
  }

  /** Nanoseconds for one customer. */
  private synchronized double each() {
    return nanoseconds / customers;
  }
}
