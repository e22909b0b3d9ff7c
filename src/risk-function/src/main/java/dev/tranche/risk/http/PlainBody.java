package dev.tranche.risk.http;

import jakarta.ws.rs.NotSupportedException;
import java.util.List;

/** A body as it is: compressed ones are refused. */
public final class PlainBody {
  /** RFC 9110, 12.5.3. */
  private static final String AS_IT_IS = "identity";

  private PlainBody() {}

  /**
   * Refuses any other.
   *
   * @param coding values of {@code Content-Encoding}
   * @throws NotSupportedException if there is one
   */
  public static void require(List<String> coding) {
    if (!coding.stream().allMatch(it -> it.isBlank() || it.strip().equalsIgnoreCase(AS_IT_IS))) {
      throw new NotSupportedException();
    }
  }
}
