package dev.tranche.risk.http;

import dev.tranche.base.NearestName;
import dev.tranche.base.Quoted;
import dev.tranche.risk.problem.RefusedParametersException;
import dev.tranche.scoring.request.problem.ErrorEntry;
import dev.tranche.scoring.request.problem.ErrorEntry.Place;
import dev.tranche.scoring.value.ViolationList;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request says beside its body, in its query and headers. A parameter that is not known, or
 * given twice, is a violation: to leave it aside, or to choose, would be to answer something else
 * than the caller asked. Violations are collected until {@link #refuseInvalid}. Not thread-safe.
 */
public final class Parameters {
  private static final int LONGEST_NAME = 100;

  private final Map<String, String> query = new HashMap<>();
  private final List<ErrorEntry> errors = new ArrayList<>();
  private int count;

  private Parameters() {}

  /**
   * Reads the part of a request's target behind the question mark.
   *
   * @param query as it was sent, if there is one; of well-formed URIs, others never come here
   * @param known the names of the parameters that the path has
   */
  public static Parameters of(Optional<String> query, List<String> known) {
    Parameters parameters = new Parameters();
    for (String pair : query.map(text -> List.of(text.split("&", -1))).orElse(List.of())) {
      if (!pair.isEmpty()) {
        parameters.add(pair, known);
      }
    }
    return parameters;
  }

  private void add(String pair, List<String> known) {
    int equals = pair.indexOf('=');
    String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
    if (!known.contains(name)) {
      String meant = NearestName.meant(name, known);
      violation(Place.PARAMETER, name, "unknown_parameter", "there is none of this name" + meant);
    } else if (query.putIfAbsent(name, value) != null) {
      violation(Place.PARAMETER, name, "repeated_parameter", "it is given twice; give it once");
    }
  }

  /** As forms are (WHATWG URL, 5.1). */
  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Of a parameter, if it is given, whatever it is. */
  public Optional<String> given(String parameter) {
    return Optional.ofNullable(query.get(parameter));
  }

  /** Of a parameter, if it is given; it is one of those known, else that is a violation. */
  public Optional<String> oneOf(String parameter, List<String> known) {
    return given(parameter)
        .flatMap(given -> known(Place.PARAMETER, parameter, parameter, given, known));
  }

  /**
   * Of a parameter, or of the header that stands for it; it is a violation if they disagree.
   *
   * @param values the header's, in as many pieces as the way here made of it
   */
  public Optional<String> oneOf(
      String parameter, String header, List<String> values, List<String> known) {
    Optional<String> ofHeader =
        values.isEmpty()
            ? Optional.empty()
            : known(Place.HEADER, header, parameter, String.join(",", values), known);
    Optional<String> ofQuery = oneOf(parameter, known);
    if (ofQuery.isPresent() && ofHeader.isPresent() && !ofQuery.equals(ofHeader)) {
      violation(
          Place.HEADER,
          header,
          "conflicting_" + parameter,
          "it says %s, the parameter '%s' says %s; send one of them"
              .formatted(Quoted.of(ofHeader.get()), parameter, Quoted.of(ofQuery.get())));
    }
    return ofQuery.or(() -> ofHeader);
  }

  private Optional<String> known(
      Place place, String name, String parameter, String given, List<String> known) {
    if (known.contains(given)) {
      return Optional.of(given);
    }
    String choice = NearestName.meant(given, known) + "; there is " + String.join(", ", known);
    violation(place, name, "unknown_" + parameter, Quoted.of(given) + " is not known" + choice);
    return Optional.empty();
  }

  private void violation(Place place, String name, String code, String what) {
    if (errors.size() < ViolationList.MOST_LISTED) {
      String detail = "the " + place.member() + ' ' + Quoted.of(name) + ": " + what;
      errors.add(new ErrorEntry(place, printable(name), code, detail));
    }
    count++;
  }

  /** Short, and without halves of characters, which JSON in UTF-8 cannot hold. */
  private static String printable(String name) {
    return name.codePoints()
        .limit(LONGEST_NAME)
        .map(it -> Character.getType(it) == Character.SURROGATE ? '?' : it)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Notes that one cannot be had. */
  public void refuse(String parameter, String code, String what) {
    violation(Place.PARAMETER, parameter, code, what);
  }

  /**
   * To be called when all has been asked for.
   *
   * @throws RefusedParametersException naming all violations
   */
  public void refuseInvalid() {
    if (count > 0) {
      throw new RefusedParametersException(errors, count);
    }
  }
}
