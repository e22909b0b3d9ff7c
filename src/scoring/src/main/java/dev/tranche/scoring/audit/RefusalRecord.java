package dev.tranche.scoring.audit;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One refusal as the log keeps it: of a request, or of those customers of a list that could not be
 * scored. It says why by codes alone, so that no value and no name is in it that the caller sent.
 *
 * @param by what would have decided; the model is not recorded
 * @param status of HTTP
 * @param problem type of the problem document; empty for customers of a list
 * @param codes of the violations, with how many of those that the answer lists have each
 * @param violations how many there are, listed or not
 * @param customers of the request, if it was read so far
 * @param indexes places in the list of the customers that are refused; empty where the whole
 *     request is
 * @param reference the caller's own name for the application, where there is one and it is valid
 */
public record RefusalRecord(
    RequestTrace request,
    ScoredBy by,
    int status,
    Optional<String> problem,
    SortedMap<String, Integer> codes,
    int violations,
    OptionalInt customers,
    List<Integer> indexes,
    Optional<String> reference) {
  public RefusalRecord {
    codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    indexes = List.copyOf(indexes);
  }

  /** How often each of the codes is there. */
  public static SortedMap<String, Integer> counted(Iterable<String> codes) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (String code : codes) {
      counts.merge(code, 1, Integer::sum);
    }
    return counts;
  }
}
