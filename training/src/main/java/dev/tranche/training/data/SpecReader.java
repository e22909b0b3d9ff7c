package dev.tranche.training.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reads specs from YAML files. Paths in them are relative to the spec's own folder. Whether the
 * columns exist is for {@link Spec#check} to say. {@code risk.schema.json} and {@code
 * segments.schema.json} beside this class describe the same files to editors.
 */
public final class SpecReader {
  static final List<String> RISK_KEYS =
      List.of("file", "id", "target", "positive", "drop", "kinds", "monotone", "protected", "seed");
  static final List<String> SEGMENTS_KEYS =
      List.of("file", "id", "drop", "kinds", "k", "names", "seed");

  private SpecReader() {}

  /**
   * Reads a {@code risk.yaml}.
   *
   * @throws InputException with a line for every fault of the file
   */
  public static RiskSpec risk(Path spec) {
    SpecFields fields = new SpecFields(spec, RISK_KEYS);
    RiskSpec risk =
        new RiskSpec(
            fields.path("file"),
            fields.text("id"),
            fields.required("target"),
            fields.text("positive"),
            fields.names("drop"),
            fields.choices("kinds", words(Kind.values(), Kind::word)),
            fields.choices("monotone", words(Direction.values(), Direction::word)),
            fields.names("protected"),
            fields.wholeNumber("seed", RiskSpec.DEFAULT_SEED));
    return sound(fields, risk);
  }

  /**
   * Reads a {@code segments.yaml}.
   *
   * @throws InputException with a line for every fault of the file
   */
  public static SegmentsSpec segments(Path spec) {
    SpecFields fields = new SpecFields(spec, SEGMENTS_KEYS);
    OptionalInt k = segmentCount(fields);
    SegmentsSpec segments =
        new SegmentsSpec(
            fields.path("file"),
            fields.text("id"),
            fields.names("drop"),
            fields.choices("kinds", words(Kind.values(), Kind::word)),
            k,
            segmentNames(fields, k),
            fields.wholeNumber("seed", RiskSpec.DEFAULT_SEED));
    return sound(fields, segments);
  }

  private static <S extends Spec> S sound(SpecFields fields, S spec) {
    ColumnRoles.conflicts(spec).forEach(conflict -> fields.fault(0, conflict));
    fields.throwFaults();
    return spec;
  }

  private static OptionalInt segmentCount(SpecFields fields) {
    Optional<String> text = fields.text("k").filter(k -> !k.equals("auto"));
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (text.get().matches("[0-9]{1,2}")) {
      int k = Integer.parseInt(text.get());
      if (k >= SegmentsSpec.FEWEST && k <= SegmentsSpec.MOST) {
        return OptionalInt.of(k);
      }
    }
    fields.fault(
        fields.line("k"), "'k' is " + Fault.quoted(text.get()) + "; auto or 2 to 50 is expected");
    return OptionalInt.empty();
  }

  private static List<String> segmentNames(SpecFields fields, OptionalInt k) {
    List<String> names = fields.names("names");
    long line = fields.line("names");
    if (k.isPresent() && !names.isEmpty() && names.size() != k.getAsInt()) {
      fields.fault(
          line, "'names' has " + names.size() + " names for " + k.getAsInt() + " segments");
    }
    if (fields.text("k").filter(text -> !text.equals("auto")).isEmpty() && !names.isEmpty()) {
      fields.fault(line, "'names' needs 'k' to be a number, as many as there are names");
    }
    if (new HashSet<>(names).size() < names.size()) {
      fields.fault(line, "'names' has the same name twice");
    }
    return names;
  }

  private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
    Map<String, T> words = new LinkedHashMap<>();
    Arrays.stream(values).forEach(value -> words.put(word.apply(value), value));
    return words;
  }
}
