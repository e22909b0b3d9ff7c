package dev.tranche.training.replay;

import java.util.List;

/**
 * What replaying one line of the log came to, where it did not give the same decision.
 *
 * @param line its number, from 1
 * @param requestId empty where the line could not be read
 * @param details in words, one for each thing that is amiss
 */
public record Finding(long line, String requestId, Outcome outcome, List<String> details) {
  public Finding {
    details = List.copyOf(details);
  }
}
