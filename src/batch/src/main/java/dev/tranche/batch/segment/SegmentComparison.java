package dev.tranche.batch.segment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.batch.stream.ComparedFile.RowPair;
import dev.tranche.batch.stream.ComparedFile.RowPairs;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The segments that customers have by an earlier and by a later bundle, and a line of JSON for
 * those who move.
 */
public final class SegmentComparison implements RowPairs {
  private final Segmenter earlier;
  private final Segmenter later;
  private final List<RowReader> readers;

  public SegmentComparison(Segmenter earlier, Segmenter later) {
    this.earlier = earlier;
    this.later = later;
    this.readers =
        List.of(
            new RowReader(earlier.manifest().features().inputs()),
            new RowReader(later.manifest().features().inputs()));
  }

  @Override
  public List<RowReader> readers() {
    return readers;
  }

  @Override
  public List<RowPair> of(List<String> ids, List<Row> before, List<Row> after) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<SegmentAssignment> from = earlier.assign(before);
    List<SegmentAssignment> to = later.assign(after);
    List<RowPair> pairs = new ArrayList<>(ids.size());
    for (int i = 0; i < from.size(); i++) {
      pairs.add(pair(ids.get(i), from.get(i), to.get(i)));
    }
    return pairs;
  }

  private static RowPair pair(String id, SegmentAssignment from, SegmentAssignment to) {
    return new RowPair(
        SegmentMoves.word(from.segment(), to.segment()),
        SegmentMoves.same(from.name(), to.name())
            ? Optional.empty()
            : Optional.of(move(id, from, to)));
  }

  private static ObjectNode move(String id, SegmentAssignment from, SegmentAssignment to) {
    ObjectNode move = JsonNodeFactory.instance.objectNode().put("id", id);
    move.set("from", tree(from));
    move.set("to", tree(to));
    return move.put("confidence", to.confidence());
  }

  private static ObjectNode tree(SegmentAssignment assigned) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("segment", assigned.segment())
        .put("name", assigned.name());
  }
}
