package dev.tranche.scoring.review;

import dev.tranche.base.NearestName;
import dev.tranche.scoring.request.Reference;
import dev.tranche.scoring.request.Refusal;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.request.RequestIdForm;
import dev.tranche.scoring.request.RequestLimits;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Violation;
import dev.tranche.scoring.value.ViolationList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a {@link Review} from a request's JSON, with every violation at once. Immutable. */
public final class ReviewReader {
  private static final String REQUEST_ID = "request_id";
  private static final String INDEX = "index";
  private static final String DECISION = "decision";
  private static final String REVIEWER = "reviewer";
  private static final String CODES = "codes";
  private static final String NOTE = "note";
  private static final String TIME = "time";
  private static final String REFERENCE = "reference";
  private static final List<String> MEMBERS =
      List.of(REQUEST_ID, INDEX, DECISION, REVIEWER, CODES, NOTE, TIME, REFERENCE);

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final StrictJson json;

  public ReviewReader(RequestLimits limits) {
    this.json = new StrictJson(limits);
  }

  /**
   * Reads one.
   *
   * @param now than which nobody can have decided later
   * @throws RefusedRequestException if it is none, saying all that is wrong
   */
  public Review read(byte[] body, Instant now) {
    if (!(json.read(body) instanceof Map<?, ?> given)) {
      throw new RefusedRequestException(
          Refusal.INVALID, new Violation("", Violation.WRONG_TYPE, "a review must be an object"));
    }
    ViolationList violations = new ViolationList();
    for (Object name : given.keySet()) {
      if (!MEMBERS.contains(name)) {
        String member = String.valueOf(name);
        String hint = "is unknown here" + NearestName.meant(member, MEMBERS);
        violations.add(() -> Violation.of(member, "unknown_field", hint));
      }
    }
    ReviewMembers members = new ReviewMembers(given, violations);
    Optional<String> request =
        members.required(
            REQUEST_ID, members.text(REQUEST_ID, RequestIdForm.wanted(), RequestIdForm::isOne));
    int index = members.place(INDEX);
    Optional<Decision> decision = members.required(DECISION, members.decision(DECISION));
    Optional<String> reviewer =
        members.required(REVIEWER, members.text(REVIEWER, Review.LONGEST_REVIEWER));
    List<ReviewCode> codes = members.codes(CODES);
    Optional<String> note = members.text(NOTE, Review.LONGEST_NOTE);
    if (codes.contains(ReviewCode.OTHER) && note.isEmpty()) {
      members.violation(NOTE, Violation.REQUIRED, "must say what the code 'other' stands for");
    }
    Optional<Instant> time = members.time(TIME, now.plus(CLOCKS_DIFFER));
    Optional<String> reference = members.text(REFERENCE, Reference.wanted(), Reference::isOne);
    if (!violations.isEmpty()) {
      throw new RefusedRequestException(Refusal.INVALID, violations);
    }
    return new Review(
        request.orElseThrow(),
        index,
        decision.orElseThrow(),
        reviewer.orElseThrow(),
        codes,
        note,
        time,
        reference);
  }
}
