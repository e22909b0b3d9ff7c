package dev.tranche.scoring.review;

import dev.tranche.scoring.rule.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person's decision on one customer of a request that the policy referred.
 *
 * @param ofRequest id of the request, as its answer gave it
 * @param ofIndex the customer's place in the request's list, from 0
 * @param decision to approve or to decline
 * @param reviewer what the lender knows the person by
 * @param codes why, at least one
 * @param note in the person's own words
 * @param decidedAt when, to the millisecond, if that was not just now
 * @param reference the caller's own name for the application
 */
public record Review(
    String ofRequest,
    int ofIndex,
    Decision decision,
    String reviewer,
    List<ReviewCode> codes,
    Optional<String> note,
    Optional<Instant> decidedAt,
    Optional<String> reference) {
  /** Characters that a note may have. */
  public static final int LONGEST_NOTE = 1_000;

  /** Characters that a reviewer's name may have. */
  public static final int LONGEST_REVIEWER = 200;

  public Review {
    codes = List.copyOf(codes);
  }
}
