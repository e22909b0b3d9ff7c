package dev.tranche.scoring.request;

import java.util.HashSet;
import java.util.Set;

/** The names of an object's members so far; most objects have few. Not thread-safe. */
final class MemberNames {
  private static final int FEW = 4;

  private final String[] first = new String[FEW];
  private int count;
  private Set<String> others = Set.of();

  /** False if there was one of that name. */
  boolean add(String name) {
    for (int i = 0; i < count; i++) {
      if (first[i].equals(name)) {
        return false;
      }
    }
    if (count < FEW) {
      first[count++] = name;
      return true;
    }
    if (others.isEmpty()) {
      others = new HashSet<>();
    }
    return others.add(name);
  }
}
