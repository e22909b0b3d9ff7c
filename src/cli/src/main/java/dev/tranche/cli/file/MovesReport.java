package dev.tranche.cli.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.batch.segment.SegmentMoves;
import dev.tranche.batch.stream.FileSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Who moves, as a matrix.
 *
 * @param versions of the earlier and the later bundle
 */
record MovesReport(
    Path file, List<String> versions, FileSummary summary, SegmentMoves moves, double seconds) {
  private static final int FORMAT = 1;
  private static final String ALL = "all";

  /** For people: segments of the earlier bundle down, those of the later one across. */
  void print(PrintWriter text) {
    text.printf(
        Locale.ROOT,
        "%s: %,d customers compared in %.1f s; %,d stay in their segment (%s)%n",
        file,
        moves.all(),
        seconds,
        moves.stayed(),
        share(moves.stayed(), moves.all()));
    line(text, "", numbers().mapToObj(to -> "to " + to).toList(), ALL, "stayed");
    for (int from = 0; from < moves.from().size(); from++) {
      String stayed =
          moves.to().contains(moves.from().get(from))
              ? share(moves.stayed(from), moves.before(from))
              : "gone";
      counts(
          text,
          numbered(moves.from(), from),
          moves.customers().get(from),
          moves.before(from),
          stayed);
    }
    counts(
        text,
        ALL,
        numbers().mapToObj(moves::after).toList(),
        moves.all(),
        share(moves.stayed(), moves.all()));
    numbers().forEach(to -> text.println("  to " + numbered(moves.to(), to) + ": " + origin(to)));
    text.flush();
  }

  private IntStream numbers() {
    return IntStream.range(0, moves.to().size());
  }

  private String origin(int to) {
    int before = moves.from().indexOf(moves.to().get(to));
    return before < 0 ? "new" : "was " + before;
  }

  private void counts(PrintWriter text, String label, List<Long> counts, long all, String stayed) {
    line(text, label, counts.stream().map(MovesReport::grouped).toList(), grouped(all), stayed);
  }

  private void line(PrintWriter text, String label, List<String> cells, String all, String stayed) {
    int width =
        IntStream.range(0, moves.from().size())
            .map(from -> numbered(moves.from(), from).length())
            .reduce(ALL.length(), Math::max);
    text.printf("  %-" + width + "s", label);
    cells.forEach(cell -> text.printf("%12s", cell));
    text.printf("%12s%9s%n", all, stayed);
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String numbered(List<String> names, int segment) {
    return segment + " " + names.get(segment);
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }

  /** For programs. */
  ObjectNode document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("format", FORMAT).put("file", file.toString());
    document.put("rows", summary.rows()).put("bad_rows", summary.badRows());
    document.put("blank_rows", summary.blankRows());
    document.put("stayed", moves.stayed()).put("moved", moves.all() - moves.stayed());
    ObjectNode old = document.putObject("old").put("bundle", versions.get(0));
    ArrayNode before = old.putArray("segments");
    for (int from = 0; from < moves.from().size(); from++) {
      before.add(segment(from, moves.from(), moves.before(from)).put("stayed", moves.stayed(from)));
    }
    ObjectNode later = document.putObject("new").put("bundle", versions.get(1));
    ArrayNode after = later.putArray("segments");
    for (int to = 0; to < moves.to().size(); to++) {
      after.add(segment(to, moves.to(), moves.after(to)));
    }
    ArrayNode matrix = document.putArray("matrix");
    for (List<Long> row : moves.customers()) {
      row.forEach(matrix.addArray()::add);
    }
    return document.put("seconds", seconds);
  }

  private static ObjectNode segment(int number, List<String> names, long customers) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("segment", number)
        .put("name", names.get(number))
        .put("customers", customers);
  }
}
