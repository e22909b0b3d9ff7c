package dev.tranche.scoring.value;

import dev.tranche.base.Quoted;

/**
 * One thing wrong with a record.
 *
 * @param pointer JSON pointer (RFC 6901) to it, below the record
 * @param code short and stable, for programs
 * @param message for people: what is wrong and what would be right
 */
public record Violation(String pointer, String code, String message) {
  public static final String UNKNOWN_FEATURE = "unknown_feature";
  public static final String WRONG_TYPE = "wrong_type";
  public static final String OUT_OF_RANGE = "out_of_range";
  public static final String REQUIRED = "required";
  public static final String NO_FEATURES = "no_features";

  private static final int LONGEST_NAME = 100;

  /**
   * A violation of an object's member. Of too long a name the message shows the beginning and the
   * pointer the object, so that a violation stays short whatever was sent.
   *
   * @param message goes on after the quoted name
   */
  public static Violation of(String member, String code, String message) {
    String pointer =
        member.length() > LONGEST_NAME ? "" : "/" + member.replace("~", "~0").replace("/", "~1");
    return new Violation(pointer, code, Quoted.of(member) + " " + message);
  }

  /** The name of the member it is of; empty if it is of the whole record, or its name too long. */
  public String member() {
    return pointer.isEmpty() ? "" : pointer.substring(1).replace("~1", "/").replace("~0", "~");
  }

  /** The same violation of a record that is itself at {@code parent}. */
  public Violation below(String parent) {
    return new Violation(parent + pointer, code, message);
  }
}
