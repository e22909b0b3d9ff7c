package dev.tranche.scoring.review;

import dev.tranche.scoring.request.RequestLimits;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Violation;
import dev.tranche.scoring.value.ViolationList;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The members of a review's object, each of the type that it must be, or a violation. What a
 * violation says has nothing of what was sent. Not thread-safe.
 */
record ReviewMembers(Map<?, ?> given, ViolationList violations) {
  private static final int MOST_CODES = 5;
  private static final String INVALID_TIME = "invalid_time";

  /** Whatever stands for JSON's null is not there. */
  private Optional<Object> value(String member) {
    return Optional.ofNullable(given.get(member));
  }

  void violation(String member, String code, String what) {
    violations.add(() -> Violation.of(member, code, what));
  }

  /** What was read, which must have been given. */
  <T> Optional<T> required(String member, Optional<T> read) {
    if (value(member).isEmpty()) {
      violation(member, Violation.REQUIRED, "must be given");
    }
    return read;
  }

  /** In anybody's words. */
  Optional<String> text(String member, int longest) {
    String wanted = "a text of 1 to " + longest + " characters";
    return text(member, wanted, it -> !it.isBlank() && it.length() <= longest);
  }

  /**
   * One that is recorded as it is.
   *
   * @param wanted what it must be
   */
  Optional<String> text(String member, String wanted, Predicate<String> form) {
    Optional<String> text =
        value(member).filter(String.class::isInstance).map(String.class::cast).filter(form);
    if (value(member).isPresent() && text.isEmpty()) {
      boolean isText = value(member).get() instanceof String;
      violation(member, isText ? "invalid_" + member : Violation.WRONG_TYPE, "must be " + wanted);
    }
    return text;
  }

  /** Of a customer in a list, from 0; the only one if it is not given. */
  int place(String member) {
    Optional<Object> index = value(member);
    if (index.isPresent() && index.get() instanceof Integer place && place >= 0) {
      if (place >= RequestLimits.MOST_CUSTOMERS) {
        violation(member, "invalid_index", "must be less than " + RequestLimits.MOST_CUSTOMERS);
      }
      return place;
    }
    if (index.isPresent()) {
      violation(member, Violation.WRONG_TYPE, "must be a whole number, 0 for the first customer");
    }
    return 0;
  }

  Optional<Decision> decision(String member) {
    Optional<Object> word = value(member);
    Optional<Decision> decision =
        List.of(Decision.APPROVE, Decision.DECLINE).stream()
            .filter(it -> word.filter(it.word()::equals).isPresent())
            .findFirst();
    if (word.isPresent() && decision.isEmpty()) {
      violation(member, "unknown_decision", "must be approve or decline");
    }
    return decision;
  }

  List<ReviewCode> codes(String member) {
    List<ReviewCode> codes = new ArrayList<>();
    boolean valid = value(member).isPresent() && value(member).get() instanceof List<?>;
    if (valid && value(member).get() instanceof List<?> words) {
      for (Object word : words) {
        Optional<ReviewCode> code = ReviewCode.ofWord(String.valueOf(word));
        valid &= code.isPresent() && !codes.contains(code.get());
        code.ifPresent(codes::add);
      }
    }
    if (!valid || codes.isEmpty() || codes.size() > MOST_CODES) {
      String known = String.join(", ", ReviewCode.words());
      violation(
          member,
          value(member).isEmpty() ? Violation.REQUIRED : "invalid_codes",
          "must be a list of 1 to " + MOST_CODES + " of " + known + ", each once");
    }
    return codes;
  }

  /**
   * A time of ISO 8601, with its zone, to the millisecond, as those of records are.
   *
   * @param latest than which it cannot be later
   */
  Optional<Instant> time(String member, Instant latest) {
    Optional<Object> text = value(member);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant time = OffsetDateTime.parse(String.valueOf(text.get())).toInstant();
      if (time.isBefore(Instant.EPOCH)) {
        violation(member, INVALID_TIME, "must not be before 1970");
      } else if (time.isAfter(latest)) {
        violation(member, "in_the_future", "must not be later than now");
      }
      return Optional.of(time.truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException e) {
      violation(member, INVALID_TIME, "must be like 2026-11-28T09:30:00Z, with a zone");
    }
    return Optional.empty();
  }
}
