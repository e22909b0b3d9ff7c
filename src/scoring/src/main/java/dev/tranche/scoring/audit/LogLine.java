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

  /** Something else. */
  record Other() implements LogLine {}
}
