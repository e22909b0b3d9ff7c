package dev.tranche.training.read;

import dev.tranche.base.FileError;
import dev.tranche.csv.LineError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column without a name in the header. */
final class UnnamedColumn {
  private static final String FIRST = "#1";

  private UnnamedColumn() {}

  static ColumnResult of(String place, ChunkedColumn chunks) {
    List<ColumnChunk.Unnamed> all = chunks.of(ColumnChunk.Unnamed.class);
    if (all.stream().allMatch(chunk -> chunk.filled() == 0)) {
      return left(place, "empty, and without a name in the header");
    }
    if (place.equals(FIRST) && isIndex(all)) {
      return left(place, "an index: consecutive numbers without a name in the header");
    }
    return new ColumnResult.Invalid(
        LineError.at(
            0,
            "column "
                + place.substring(1)
                + " has no name in the header and is neither empty nor an index; give it one, or"
                + " leave it out with drop: ["
                + FileError.quoted(place)
                + "] in a spec"));
  }

  private static boolean isIndex(List<ColumnChunk.Unnamed> chunks) {
    long next = chunks.get(0).first();
    for (ColumnChunk.Unnamed chunk : chunks) {
      if (chunk.cells() > 0 && !(chunk.index() && chunk.first() == next)) {
        return false;
      }
      next += chunk.cells();
    }
    return true;
  }

  private static ColumnResult left(String place, String why) {
    return new ColumnResult.Left(
        new ColumnProfile(place, "unnamed", why, Map.of(), 0, Optional.of(why)));
  }
}
