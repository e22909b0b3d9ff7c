package dev.tranche.scoring.record;

/**
 * One thing wrong with a record.
 *
 * @param pointer JSON pointer (RFC 6901) to it, below the record
 * @param code short and stable, for programs
 * @param message for people: what is wrong and what would be right
 */
public record Fault(String pointer, String code, String message) {
  public static final String UNKNOWN_FEATURE = "unknown_feature";
  public static final String WRONG_TYPE = "wrong_type";
  public static final String OUT_OF_RANGE = "out_of_range";
  public static final String NO_FEATURES = "no_features";

  /** The same fault of a record that is itself at {@code parent}. */
  public Fault below(String parent) {
    return new Fault(parent + pointer, code, message);
  }
}
