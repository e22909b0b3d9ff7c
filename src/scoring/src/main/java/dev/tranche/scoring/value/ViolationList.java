package dev.tranche.scoring.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Violations in the order they are found: the first ones in full, the rest only counted, so that
 * the answer to a request of nothing but violations stays short and cheap. Not thread-safe.
 */
public final class ViolationList {
  /** Violations that are kept in full. */
  public static final int MOST_LISTED = 100;

  private final int mostListed;
  private final List<Violation> listed = new ArrayList<>();
  private int count;

  public ViolationList() {
    this(MOST_LISTED);
  }

  /** Keeps so many in full at most. */
  public ViolationList(int mostListed) {
    this.mostListed = mostListed;
  }

  /** Adds one violation, described only if there is room for it. */
  public void add(Supplier<Violation> violation) {
    if (listed.size() < mostListed) {
      listed.add(violation.get());
    }
    count++;
  }

  /** Adds others, found after these. */
  public void addAll(ViolationList others) {
    addBelow("", others);
  }

  /** Adds those of something that is itself at {@code pointer}. */
  public void addBelow(String pointer, ViolationList others) {
    others.listed.forEach(violation -> add(() -> violation.below(pointer)));
    count += others.count - others.listed.size();
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /** The first ones. */
  public List<Violation> listed() {
    return List.copyOf(listed);
  }

  /** How many were found, listed or not. */
  public int count() {
    return count;
  }
}
