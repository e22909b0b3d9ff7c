package dev.tranche.scoring.audit;

import static dev.tranche.scoring.audit.DecisionRecordWriter.DECISION_TYPE;
import static dev.tranche.scoring.audit.RecordMember.BAND;
import static dev.tranche.scoring.audit.RecordMember.BUNDLE;
import static dev.tranche.scoring.audit.RecordMember.CODE;
import static dev.tranche.scoring.audit.RecordMember.DECISION;
import static dev.tranche.scoring.audit.RecordMember.FEATURE;
import static dev.tranche.scoring.audit.RecordMember.FEATURES;
import static dev.tranche.scoring.audit.RecordMember.ID;
import static dev.tranche.scoring.audit.RecordMember.INDEX;
import static dev.tranche.scoring.audit.RecordMember.INPUT;
import static dev.tranche.scoring.audit.RecordMember.MILLISECONDS;
import static dev.tranche.scoring.audit.RecordMember.MODEL;
import static dev.tranche.scoring.audit.RecordMember.POINTS;
import static dev.tranche.scoring.audit.RecordMember.POLICY;
import static dev.tranche.scoring.audit.RecordMember.PROBABILITY;
import static dev.tranche.scoring.audit.RecordMember.REASONS;
import static dev.tranche.scoring.audit.RecordMember.REQUEST_ID;
import static dev.tranche.scoring.audit.RecordMember.TIME;
import static dev.tranche.scoring.audit.RecordMember.TYPE;
import static dev.tranche.scoring.audit.RecordMember.WARNINGS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.scoring.bundle.Decision;
import dev.tranche.scoring.bundle.Feature;
import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.record.RefusedRecordException;
import dev.tranche.scoring.record.RowReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads decision records out of a log, whatever else is in it and whatever its export put around
 * the lines. Thread-safe.
 */
public final class DecisionRecordReader {
  private final WrappedJson json = new WrappedJson();
  private final RowReader rows;

  /**
   * For one bundle.
   *
   * @param features of the bundle, to read logged values by
   */
  public DecisionRecordReader(List<Feature> features) {
    this.rows = new RowReader(features);
  }

  /** What the line is. */
  public LogLine read(String line) {
    Optional<JsonNode> found = json.in(line);
    if (found.isPresent() && found.get().path(TYPE.word()).asText().equals(DECISION_TYPE)) {
      try {
        return new LogLine.Decided(decision(found.get()));
      } catch (AlteredException e) {
        return new LogLine.Unreadable(e.getMessage());
      }
    }
    boolean torn =
        found.isEmpty() && line.contains(INPUT.word()) && line.contains(PROBABILITY.word());
    return torn ? new LogLine.Unreadable("is not JSON") : new LogLine.Other();
  }

  private DecisionRecord decision(JsonNode root) {
    return new DecisionRecord(
        new RequestTrace(
            text(root, REQUEST_ID),
            text(root, TIME),
            typed(root, MILLISECONDS, JsonNode::isNumber).doubleValue()),
        typed(root, INDEX, JsonNode::isInt).intValue(),
        new ScoredBy(text(root, BUNDLE), text(root, MODEL), text(root, POLICY)),
        text(root, INPUT),
        typed(root, PROBABILITY, JsonNode::isNumber).floatValue(),
        root.has(POINTS.word())
            ? Optional.of(
                new CreditScore(typed(root, POINTS, JsonNode::isInt).intValue(), text(root, BAND)))
            : Optional.empty(),
        decided(text(root, DECISION)),
        root.has(REASONS.word()) ? Optional.of(codes(root)) : Optional.empty(),
        warnings(root),
        input(root));
  }

  private static Decision decided(String word) {
    return Arrays.stream(Decision.values())
        .filter(decision -> decision.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new AlteredException("'" + DECISION.word() + "' is none"));
  }

  private static List<String> codes(JsonNode root) {
    List<String> codes = new ArrayList<>();
    typed(root, REASONS, JsonNode::isArray).forEach(code -> codes.add(code.asText()));
    return codes;
  }

  private static List<RecordedWarning> warnings(JsonNode root) {
    List<RecordedWarning> warnings = new ArrayList<>();
    for (JsonNode warning : typed(root, WARNINGS, JsonNode::isArray)) {
      warnings.add(new RecordedWarning(text(warning, CODE), text(warning, FEATURE)));
    }
    return warnings;
  }

  /** Values that are not this bundle's features are of no use here. */
  private Optional<RecordedInput> input(JsonNode root) {
    JsonNode features = root.path(FEATURES.word());
    if (!features.isObject()) {
      return Optional.empty();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    features
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              values.put(
                  member.getKey(),
                  value.isNumber() ? value.decimalValue() : value.isNull() ? null : value.asText());
            });
    try {
      Optional<String> id = Optional.ofNullable(root.path(ID.word()).textValue());
      return Optional.of(new RecordedInput(id, rows.read(values)));
    } catch (RefusedRecordException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode object, RecordMember member) {
    return typed(object, member, JsonNode::isTextual).textValue();
  }

  private static JsonNode typed(JsonNode object, RecordMember member, Predicate<JsonNode> type) {
    JsonNode value = object.path(member.word());
    if (!type.test(value)) {
      String fault = value.isMissingNode() ? "is missing" : "is of the wrong type";
      throw new AlteredException("'" + member.word() + "' " + fault);
    }
    return value;
  }

  /** A member that is not as it was written; never leaves this class. */
  private static final class AlteredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlteredException(String message) {
      super(message, null, false, false);
    }
  }
}
