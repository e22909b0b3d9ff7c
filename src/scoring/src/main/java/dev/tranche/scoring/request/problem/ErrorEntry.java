package dev.tranche.scoring.request.problem;

import dev.tranche.scoring.value.Violation;

/**
 * One thing wrong with a request, as an entry of {@code errors}. It names its place by exactly one
 * member: RFC 9457, section 3, has {@code pointer} for what is in the body; {@code parameter} and
 * {@code header} do the same beside it.
 *
 * @param name JSON pointer (RFC 6901), or name of the parameter or header
 * @param code short and stable, for programs
 * @param detail for people: what is wrong and what would be right
 */
public record ErrorEntry(Place place, String name, String code, String detail) {
  /** Which part of a request. */
  public enum Place {
    /** In the body. */
    POINTER("pointer"),
    /** In the query. */
    PARAMETER("parameter"),
    HEADER("header");

    private final String member;

    Place(String member) {
      this.member = member;
    }

    /** The member of an entry that holds the name. */
    public String member() {
      return member;
    }
  }

  static ErrorEntry of(Violation violation) {
    return new ErrorEntry(
        Place.POINTER, violation.pointer(), violation.code(), violation.message());
  }
}
