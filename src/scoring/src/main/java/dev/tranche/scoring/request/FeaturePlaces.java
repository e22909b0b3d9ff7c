package dev.tranche.scoring.request;

import dev.tranche.scoring.value.RowReader;

/**
 * Finds the features of a list's customers. Each names them in the same order, mostly, though not
 * always all, and a parser gives equal names of one text as one string: so the name is compared by
 * identity with those that came after the last one before. Not thread-safe.
 */
final class FeaturePlaces {
  /** Values left out in a row, beyond which a name is looked up. */
  private static final int NEAR = 4;

  private final RowReader rows;

  /** By the place of the feature. */
  private final String[] names;

  private int next;

  FeaturePlaces(RowReader rows) {
    this.rows = rows;
    this.names = new String[rows.features().size()];
  }

  /** The place of the feature of that name; below 0 if there is none. */
  @SuppressWarnings("ReferenceEquality") // another string of that name is looked up
  int find(String name) {
    for (int i = 0; i < NEAR; i++) {
      int place = (next + i) % names.length;
      if (names[place] == name) {
        next = place + 1;
        return place;
      }
    }
    int place = rows.indexOf(name);
    if (place >= 0) {
      names[place] = name;
      next = place + 1;
    }
    return place;
  }
}
