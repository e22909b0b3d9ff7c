package dev.tranche.scoring.audit;

import static dev.tranche.scoring.audit.DecisionRecordWriter.ADVISORY;
import static dev.tranche.scoring.audit.DecisionRecordWriter.BAND;
import static dev.tranche.scoring.audit.DecisionRecordWriter.DECISION_TYPE;
import static dev.tranche.scoring.audit.DecisionRecordWriter.HELD_BY;
import static dev.tranche.scoring.audit.DecisionRecordWriter.MODEL;
import static dev.tranche.scoring.audit.DecisionRecordWriter.POLICY;
import static dev.tranche.scoring.audit.DecisionRecordWriter.POLICY_HASH;
import static dev.tranche.scoring.audit.DecisionRecordWriter.PROBABILITY;
import static dev.tranche.scoring.audit.DecisionRecordWriter.REASONS;
import static dev.tranche.scoring.audit.DecisionRecordWriter.RULE;
import static dev.tranche.scoring.audit.DecisionRecordWriter.SCORE;
import static dev.tranche.scoring.audit.RecordMembers.BUNDLE;
import static dev.tranche.scoring.audit.RecordMembers.CALLER;
import static dev.tranche.scoring.audit.RecordMembers.CODE;
import static dev.tranche.scoring.audit.RecordMembers.DECISION;
import static dev.tranche.scoring.audit.RecordMembers.FEATURE;
import static dev.tranche.scoring.audit.RecordMembers.FEATURES;
import static dev.tranche.scoring.audit.RecordMembers.ID;
import static dev.tranche.scoring.audit.RecordMembers.IDEMPOTENCY;
import static dev.tranche.scoring.audit.RecordMembers.INDEX;
import static dev.tranche.scoring.audit.RecordMembers.INPUT;
import static dev.tranche.scoring.audit.RecordMembers.MILLISECONDS;
import static dev.tranche.scoring.audit.RecordMembers.REFERENCE;
import static dev.tranche.scoring.audit.RecordMembers.REQUEST_ID;
import static dev.tranche.scoring.audit.RecordMembers.TIME;
import static dev.tranche.scoring.audit.RecordMembers.TRACE_ID;
import static dev.tranche.scoring.audit.RecordMembers.TYPE;
import static dev.tranche.scoring.audit.RecordMembers.WARNINGS;
import static dev.tranche.scoring.audit.RecordMembers.XRAY_TRACE_ID;
import static dev.tranche.scoring.audit.RecordMembers.optional;
import static dev.tranche.scoring.audit.RecordMembers.text;
import static dev.tranche.scoring.audit.RecordMembers.typed;
import static dev.tranche.scoring.audit.RefusalRecordWriter.REFUSAL_TYPE;
import static dev.tranche.scoring.audit.RefusalRecordWriter.STATUS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.scoring.audit.RecordMembers.AlteredException;
import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.InvalidRowException;
import dev.tranche.scoring.value.RowReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads decision records out of a log, whatever else is in it and whatever its export put around
 * the lines. Thread-safe.
 */
public final class DecisionRecordReader {
  private final WrappedJson json = new WrappedJson();
  private final LinkReader links = new LinkReader();
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
    String type = found.map(record -> record.path(TYPE).asText()).orElse("");
    if (type.equals(DECISION_TYPE)) {
      return decided(found.get());
    }
    if (type.equals(REFUSAL_TYPE)) {
      return refused(found.get());
    }
    if (type.equals(LogLine.Reviewed.TYPE)) {
      return reviewed(found.get());
    }
    boolean torn = found.isEmpty() && isRecord(line);
    return torn ? new LogLine.Unreadable("is not JSON", Optional.empty()) : new LogLine.Other();
  }

  /** By what no other line has, and records of before there was a chain. */
  private static boolean isRecord(String line) {
    return (line.contains(ChainLink.INSTANCE) && line.contains(ChainLink.PREVIOUS))
        || (line.contains(INPUT) && line.contains(PROBABILITY));
  }

  private LogLine decided(JsonNode root) {
    Optional<RecordedLink> link = Optional.empty();
    try {
      link = links.read(root);
      return new LogLine.Decided(decision(root), link);
    } catch (AlteredException e) {
      return new LogLine.Unreadable(String.valueOf(e.getMessage()), link);
    }
  }

  /**
   * The chain shows whether it is as it was written; what it must have all the same is a status.
   */
  private LogLine refused(JsonNode root) {
    Optional<RecordedLink> link = Optional.empty();
    try {
      link = links.read(root);
      typed(root, STATUS, JsonNode::isInt);
      return new LogLine.Refused(link);
    } catch (AlteredException e) {
      return new LogLine.Unreadable(String.valueOf(e.getMessage()), link);
    }
  }

  private LogLine reviewed(JsonNode root) {
    Optional<RecordedLink> link = Optional.empty();
    try {
      link = links.read(root);
      return new LogLine.Reviewed(
          text(root, REQUEST_ID),
          text(root, LogLine.Reviewed.OF_REQUEST),
          typed(root, LogLine.Reviewed.OF_INDEX, JsonNode::isInt).intValue(),
          link);
    } catch (AlteredException e) {
      return new LogLine.Unreadable(String.valueOf(e.getMessage()), link);
    }
  }

  private DecisionRecord decision(JsonNode root) {
    return new DecisionRecord(
        new RequestTrace(
            text(root, REQUEST_ID),
            text(root, TIME),
            typed(root, MILLISECONDS, JsonNode::isNumber).doubleValue(),
            new RequestOrigin(
                optional(root, CALLER),
                optional(root, IDEMPOTENCY),
                optional(root, TRACE_ID),
                optional(root, XRAY_TRACE_ID))),
        typed(root, INDEX, JsonNode::isInt).intValue(),
        optional(root, REFERENCE),
        new ScoredBy(
            text(root, BUNDLE),
            text(root, MODEL),
            text(root, POLICY),
            optional(root, POLICY_HASH),
            root.has(ADVISORY) && typed(root, ADVISORY, JsonNode::isBoolean).booleanValue()),
        text(root, INPUT),
        assessment(root),
        input(root));
  }

  private static RecordedAssessment assessment(JsonNode root) {
    return new RecordedAssessment(
        typed(root, PROBABILITY, JsonNode::isNumber).floatValue(),
        root.has(SCORE)
            ? Optional.of(
                new CreditScore(typed(root, SCORE, JsonNode::isInt).intValue(), text(root, BAND)))
            : Optional.empty(),
        word(text(root, DECISION)),
        root.has(HELD_BY) ? holds(root) : List.of(),
        root.has(REASONS) ? Optional.of(codes(root)) : Optional.empty(),
        warnings(root));
  }

  private static List<RecordedHold> holds(JsonNode root) {
    List<RecordedHold> holds = new ArrayList<>();
    for (JsonNode hold : typed(root, HELD_BY, JsonNode::isArray)) {
      holds.add(
          new RecordedHold(
              text(hold, RULE),
              hold.has(FEATURE) ? Optional.of(text(hold, FEATURE)) : Optional.empty()));
    }
    return holds;
  }

  private static Decision word(String word) {
    return Arrays.stream(Decision.values())
        .filter(decision -> decision.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new AlteredException("'" + DECISION + "' is none"));
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
    JsonNode features = root.path(FEATURES);
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
      Optional<String> id = Optional.ofNullable(root.path(ID).textValue());
      return Optional.of(new RecordedInput(id, rows.read(values)));
    } catch (InvalidRowException e) {
      return Optional.empty();
    }
  }
}
