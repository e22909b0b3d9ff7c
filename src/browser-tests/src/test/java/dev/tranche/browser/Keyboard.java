package dev.tranche.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A reader who has no mouse. */
record Keyboard(Tab tab) {
  /** All that is to be reached by the tabulator, numbered; of radio buttons the chosen one. */
  private static final String NUMBERED =
      "[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]"
          + ".filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility()"
          + " && (one.type !== 'radio' || one.checked))"
          + ".map((one, number) => { one.dataset.stop = number; return number; }).length";

  private static final String HERE =
      "({stop: document.activeElement.dataset.stop ?? '', shown: (() => {"
          + " const style = getComputedStyle(document.activeElement);"
          + " return style.outlineStyle !== 'none' || style.boxShadow !== 'none'; })(),"
          + " html: document.activeElement.outerHTML.slice(0, 120)})";

  /**
   * Goes from stop to stop once around the page.
   *
   * @return what was never reached, or did not show that it has the focus
   */
  List<String> missedOnAWalk() throws Exception {
    tab.value("document.activeElement.blur()");
    int stops = tab.value(NUMBERED).asInt();
    boolean[] reached = new boolean[stops];
    List<String> missed = new ArrayList<>();
    // Regions that scroll are stops of the browser's own.
    for (int presses = 0; presses < stops + 40; presses++) {
      tab.press("Tab");
      JsonNode here = tab.value(HERE);
      String stop = here.path("stop").asText();
      if (!stop.isEmpty() && !reached[Integer.parseInt(stop)]) {
        reached[Integer.parseInt(stop)] = true;
        if (!here.path("shown").asBoolean()) {
          missed.add("no focus is shown: " + here.path("html").asText());
        }
      }
    }
    for (int stop = 0; stop < stops; stop++) {
      if (!reached[stop]) {
        String html =
            "document.querySelector('[data-stop=\"" + stop + "\"]').outerHTML.slice(0, 120)";
        missed.add("not reached: " + tab.value(html).asText());
      }
    }
    return missed;
  }

  /** By the tabulator alone, to the stop that a selector names. */
  void reach(String selector) throws Exception {
    for (int presses = 0; presses < 200; presses++) {
      tab.press("Tab");
      if (tab.value("document.activeElement.matches('" + selector + "')").asBoolean()) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached by the keyboard");
  }
}
