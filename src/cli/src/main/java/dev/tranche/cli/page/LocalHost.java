package dev.tranche.cli.page;

import com.sun.net.httpserver.Headers;
import java.util.Objects;
import java.util.regex.Pattern;

/** Whether a request was sent to this machine by a name of this machine's own. */
final class LocalHost {
  private static final Pattern NAMES =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]+)?", Pattern.CASE_INSENSITIVE);

  private LocalHost() {}

  static boolean isNamedBy(Headers headers) {
    return NAMES.matcher(Objects.requireNonNullElse(headers.getFirst("Host"), "")).matches();
  }
}
