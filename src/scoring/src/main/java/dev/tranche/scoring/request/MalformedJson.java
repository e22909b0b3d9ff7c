package dev.tranche.scoring.request;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.tranche.scoring.value.Violation;

/** Refusals of what is not JSON, in words for the caller: Jackson's own speak of its classes. */
public final class MalformedJson {
  private MalformedJson() {}

  public static RefusedRequestException refused(JacksonException e) {
    return refused(described(e) + at(e.getLocation()));
  }

  static RefusedRequestException duplicate(JsonLocation location) {
    return refused("a name is given twice in the same object" + at(location));
  }

  static RefusedRequestException trailing(JsonLocation location) {
    return refused("something follows the JSON value" + at(location));
  }

  static RefusedRequestException refused(String message) {
    return new RefusedRequestException(
        Refusal.MALFORMED, new Violation("", "malformed_json", message));
  }

  private static String described(JacksonException e) {
    if (e instanceof JsonEOFException) {
      return "the JSON ends before it is complete";
    }
    if (e instanceof StreamConstraintsException) {
      return "the JSON is nested too deeply or has too long a number or name";
    }
    return "the body is not valid JSON";
  }

  private static String at(JsonLocation location) {
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }
}
