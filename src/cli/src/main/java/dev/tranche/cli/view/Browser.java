package dev.tranche.cli.view;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The browser of whoever types: what {@code BROWSER} names, else what the system opens pages with.
 *
 * @param environment of this process
 * @param system its name, as Java tells it
 */
record Browser(Map<String, String> environment, String system) {
  static Browser ofThisMachine() {
    return new Browser(System.getenv(), System.getProperty("os.name"));
  }

  /**
   * Opens a page and does not wait for it to be closed.
   *
   * @throws InputException if there is none
   */
  void open(Path page) {
    List<String> command = new ArrayList<>(command());
    command.add(page.toAbsolutePath().normalize().toUri().toString());
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new InputException(
          "no browser: '"
              + command.get(0)
              + "' does not run; name one in BROWSER, or open "
              + page
              + " yourself");
    }
  }

  private List<String> command() {
    String named = environment.getOrDefault("BROWSER", "").strip();
    if (!named.isEmpty()) {
      return List.of(named);
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    return List.of(name.startsWith("mac") ? "open" : "xdg-open");
  }
}
