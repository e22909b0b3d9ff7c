package dev.tranche.scoring.audit;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * A member of a decision record.
 *
 * @param word as logs spell it
 * @param encoded the same as JSON, made once and not in every line
 */
record RecordMember(String word, SerializableString encoded) {
  static final RecordMember TYPE = new RecordMember("type");
  static final RecordMember REQUEST_ID = new RecordMember("request_id");
  static final RecordMember INDEX = new RecordMember("index");
  static final RecordMember TIME = new RecordMember("time");
  static final RecordMember BUNDLE = new RecordMember("bundle");
  static final RecordMember MODEL = new RecordMember("model");
  static final RecordMember POLICY = new RecordMember("policy");
  static final RecordMember INPUT = new RecordMember("input");
  static final RecordMember PROBABILITY = new RecordMember("probability_of_default");
  static final RecordMember POINTS = new RecordMember("points");
  static final RecordMember BAND = new RecordMember("band");
  static final RecordMember DECISION = new RecordMember("decision");
  static final RecordMember REASONS = new RecordMember("reasons");
  static final RecordMember WARNINGS = new RecordMember("warnings");
  static final RecordMember CODE = new RecordMember("code");
  static final RecordMember FEATURE = new RecordMember("feature");
  static final RecordMember MILLISECONDS = new RecordMember("ms");
  static final RecordMember ID = new RecordMember("id");
  static final RecordMember FEATURES = new RecordMember("features");

  private RecordMember(String word) {
    this(word, new SerializedString(word));
  }
}
