package dev.tranche.training.spec;

import dev.tranche.base.InputException;
import dev.tranche.scoring.feature.Direction;
import dev.tranche.training.spec.yaml.SpecErrors;
import dev.tranche.training.spec.yaml.SpecFields;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads specs from YAML files. Paths in them are relative to the spec's own folder. Whether the
 * columns exist is for {@link Spec#check} to say. {@code risk.schema.json} and {@code
 * segments.schema.json} beside this class describe the same files to editors.
 */
public final class SpecReader {
  static final List<String> RISK_KEYS =
      List.of(
          "file",
          "delimiter",
          "header",
          "id",
          "target",
          "positive",
          "negative",
          "ignore",
          "time",
          "weight",
          "drop",
          "kinds",
          "missing",
          "not_missing",
          "decimal",
          "dates",
          "monotone",
          "actionable",
          "protected",
          "required",
          "optional",
          "derived",
          "balance",
          "smote_neighbours",
          "models",
          "cut_offs",
          "scorecard",
          "reasons",
          "reason_groups",
          "retrain",
          "seed");
  static final List<String> SEGMENTS_KEYS =
      List.of(
          "file",
          "delimiter",
          "header",
          "id",
          "drop",
          "kinds",
          "missing",
          "not_missing",
          "decimal",
          "algorithm",
          "k",
          "names",
          "advice",
          "seed");

  private SpecReader() {}

  /**
   * Reads a {@code risk.yaml}.
   *
   * @throws InputException with a line for every error of the file
   */
  public static RiskSpec risk(Path spec) {
    SpecErrors errors = new SpecErrors(spec);
    SpecFields fields = SpecFields.of(errors, RISK_KEYS);
    RiskSpec risk =
        new RiskSpec(
            file(fields),
            FormKeys.read(fields),
            columns(fields),
            LearningKeys.read(fields),
            DecisionKeys.read(fields),
            fields.wholeNumber("seed", RiskSpec.DEFAULT_SEED));
    return sound(errors, risk);
  }

  /**
   * Reads a {@code segments.yaml}.
   *
   * @throws InputException with a line for every error of the file
   */
  public static SegmentsSpec segments(Path spec) {
    SpecErrors errors = new SpecErrors(spec);
    SpecFields fields = SpecFields.of(errors, SEGMENTS_KEYS);
    SegmentsSpec segments =
        new SegmentsSpec(
            file(fields),
            FormKeys.read(fields),
            new SegmentsSpec.Columns(
                fields.text("id"), fields.names("drop"), CellKeys.read(fields)),
            SegmentKeys.read(fields),
            fields.wholeNumber("seed", RiskSpec.DEFAULT_SEED));
    return sound(errors, segments);
  }

  private static RiskColumns columns(SpecFields fields) {
    return new RiskColumns(
        fields.text("id"),
        new RiskColumns.Labels(fields.required("target"), LabelKeys.read(fields)),
        fields.names("drop"),
        CellKeys.read(fields),
        new RiskColumns.Uses(
            fields.choices("monotone", words(Direction.values(), Direction::word)),
            fields.names("protected"),
            fields.names("required"),
            fields.names("optional"),
            DerivedKeys.read(fields),
            fields.choices("actionable", words(Direction.values(), Direction::word))),
        new RiskColumns.RowMeanings(fields.text("time"), fields.text("weight")));
  }

  /** The CSV file, relative to the spec's folder. */
  private static Path file(SpecFields fields) {
    Path spec = fields.errors().spec();
    try {
      return spec.resolveSibling(fields.required("file"));
    } catch (InvalidPathException error) {
      fields.error("file", "is no path");
      return spec;
    }
  }

  private static <S extends Spec> S sound(SpecErrors errors, S spec) {
    ColumnRoles.conflicts(spec).forEach(conflict -> errors.add(0, conflict));
    errors.throwAny();
    return spec;
  }

  static <T> Map<String, T> words(T[] values, Function<T, String> word) {
    Map<String, T> words = new LinkedHashMap<>();
    Arrays.stream(values).forEach(value -> words.put(word.apply(value), value));
    return words;
  }
}
