package dev.tranche.scoring.audit;

import java.util.Optional;

/** What a line of a log turned out to be. */
public sealed interface LogLine {
  /**
   * A decision.
   *
   * @param link its place in a chain; records of before there was one have none
   */
  record Decided(DecisionRecord decision, Optional<RecordedLink> link) implements LogLine {}

  /**
   * A record, but cut short or altered so that it cannot be read.
   *
   * @param link its place in a chain, if that can be read
   */
  record Unreadable(String why, Optional<RecordedLink> link) implements LogLine {}

  /**
   * A refusal.
   *
   * @param link its place in a chain
   */
  record Refused(Optional<RecordedLink> link) implements LogLine {}

  /**
   * A person's decision on a case that was referred.
   *
   * @param ofRequest id of the request that decided about it
   * @param ofIndex its place in that request's list, from 0
   */
  record Reviewed(String requestId, String ofRequest, int ofIndex, Optional<RecordedLink> link)
      implements LogLine {
    /** What their lines have as a type. */
    public static final String TYPE = "review";

    public static final String OF_REQUEST = "of_request";
    public static final String OF_INDEX = "of_index";
  }

  /** Something else. */
  record Other() implements LogLine {}
}
