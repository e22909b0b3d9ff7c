package dev.tranche.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** axe-core, which finds what keeps people with disabilities from using a page. */
record Axe(String script) {
  private static final String SERIOUS =
      "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations"
          + ".filter(one => one.impact === 'serious' || one.impact === 'critical')"
          + ".map(one => one.id + ': ' + one.nodes[0].html))";

  static Axe read() throws IOException {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      byte[] text =
          Objects.requireNonNull(in, "axe.min.js is not on the class path").readAllBytes();
      return new Axe(new String(text, StandardCharsets.UTF_8));
    }
  }

  /** Serious and critical findings in a page as it is now, each with its first element. */
  List<String> findings(Tab tab) throws Exception {
    tab.value("typeof axe === 'object' || (() => {" + script + "})()");
    List<String> findings = new ArrayList<>();
    JsonNode found = tab.value(SERIOUS);
    found.forEach(one -> findings.add(one.asText()));
    return findings;
  }
}
