package dev.tranche.scoring.audit;

/** What a line of a log turned out to be. */
public sealed interface LogLine {
  /** A decision. */
  record Decided(DecisionRecord decision) implements LogLine {}

  /** A decision, but cut short or altered so that it cannot be read. */
  record Unreadable(String why) implements LogLine {}

  /** Something else. */
  record Other() implements LogLine {}
}
