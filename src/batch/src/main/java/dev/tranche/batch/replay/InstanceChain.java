package dev.tranche.batch.replay;

import dev.tranche.scoring.audit.ChainLink;
import dev.tranche.scoring.audit.RecordedLink;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The records of one instance, in the order of a log. Of those whose neighbours have been seen as
 * well nothing is kept.
 */
final class InstanceChain {
  /** A record that may still meet a neighbour. */
  private static final class Seen {
    private final long line;
    private final RecordedLink recorded;
    private boolean suspect;
    private int neighbours;

    Seen(long line, RecordedLink recorded, int neighbours) {
      this.line = line;
      this.recorded = recorded;
      this.suspect = !recorded.intact();
      this.neighbours = neighbours;
    }
  }

  private static final int BOTH = 2;

  private final Consumer<ChainFinding> findings;
  private final NumberGaps gaps = new NumberGaps();
  private final Map<Long, Seen> open = new HashMap<>();
  private final long first;
  private long highest;
  private long latest;

  /**
   * Begins before the first record.
   *
   * @param first number that must be there
   */
  InstanceChain(long first, Consumer<ChainFinding> findings) {
    this.findings = findings;
    this.first = first;
    this.highest = first - 1;
    this.latest = highest;
  }

  void add(long line, RecordedLink recorded) {
    if (!recorded.intact()) {
      report(line, recorded.link(), ChainBreak.ALTERED, "does not have the hash that it carries");
    }
    long number = number(recorded);
    if (number < first) {
      report(line, recorded.link(), ChainBreak.REORDERED, "comes after record " + highest);
      return;
    }
    if (number > highest) {
      gaps.add(new NumberGaps.Gap(highest + 1, number - 1, line));
      highest = number;
    } else if (gaps.take(number).isEmpty()) {
      String detail = "a record of this number is there already";
      report(line, recorded.link(), ChainBreak.REPEATED, detail);
      return;
    } else if (number != latest + 1) {
      String detail = "comes after record " + highest;
      report(line, recorded.link(), ChainBreak.REORDERED, detail);
    }
    latest = number;
    link(number, new Seen(line, recorded, number == first ? 1 : 0));
  }

  /** An altered number is not believed where the record follows the last one by its hash. */
  private long number(RecordedLink recorded) {
    boolean follows =
        Optional.ofNullable(open.get(highest))
            .filter(last -> last.recorded.hash().equals(recorded.link().previous()))
            .isPresent();
    return !recorded.intact() && follows ? highest + 1 : recorded.link().number();
  }

  private void link(long number, Seen seen) {
    if (number == 1 && !seen.suspect && !previous(seen).equals(ChainLink.NONE)) {
      seen.suspect = true;
      String detail = "is the first of its instance, but carries the hash of one before";
      report(seen.line, seen.recorded.link(), ChainBreak.ALTERED, detail);
    }
    open.put(number, seen);
    meet(number - 1, number);
    meet(number, number + 1);
  }

  private void meet(long before, long after) {
    Optional<Seen> one = Optional.ofNullable(open.get(before));
    Optional<Seen> next = Optional.ofNullable(open.get(after));
    if (one.isPresent() && next.isPresent()) {
      compare(one.get(), next.get());
      forget(before, one.get());
      forget(after, next.get());
    }
  }

  private void compare(Seen one, Seen next) {
    String expected = previous(next);
    boolean same = expected.equals(one.recorded.hash()) || expected.equals(one.recorded.computed());
    if (!same && !one.suspect && !next.suspect) {
      one.suspect = true;
      String detail = "the record after it, in line " + next.line + ", carries another hash of it";
      report(one.line, one.recorded.link(), ChainBreak.ALTERED, detail);
    }
  }

  private void forget(long number, Seen seen) {
    seen.neighbours++;
    if (seen.neighbours == BOTH) {
      open.remove(number);
    }
  }

  private static String previous(Seen seen) {
    return seen.recorded.link().previous();
  }

  private void report(long line, ChainLink link, ChainBreak kind, String detail) {
    findings.accept(ChainFinding.of(line, link, kind, detail));
  }

  /** Reports what never came. */
  void finish(String instance) {
    for (NumberGaps.Gap gap : gaps.left()) {
      boolean one = gap.first() == gap.last();
      findings.accept(
          new ChainFinding(
              gap.before(),
              instance,
              gap.last() + 1,
              ChainBreak.REMOVED,
              gap.last() - gap.first() + 1,
              one
                  ? "record " + gap.first() + " before it is not there"
                  : "records " + gap.first() + " to " + gap.last() + " before it are not there"));
    }
  }
}
