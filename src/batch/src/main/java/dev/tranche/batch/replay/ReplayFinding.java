package dev.tranche.batch.replay;

import java.util.List;

/**
 * What replaying one line of the log came to, where it did not give the same decision.
 *
 * @param line its number, from 1
 * @param requestId empty where the line could not be read
 * @param details in words, one for each thing that is amiss
 */
public record ReplayFinding(
    long line, String requestId, ReplayOutcome outcome, List<String> details) {
  public ReplayFinding {
    details = List.copyOf(details);
  }
}
