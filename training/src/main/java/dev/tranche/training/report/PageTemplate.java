package dev.tranche.training.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {@code {{slots}}}, all filled in one pass: what fills a slot is never looked at. */
record PageTemplate(String text) {
  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z-]+)}}");

  String fill(Map<String, String> slots) {
    return SLOT.matcher(text)
        .replaceAll(
            slot -> {
              String filling = slots.get(slot.group(1));
              if (filling == null) {
                throw new IllegalStateException("nothing fills the slot " + slot.group());
              }
              return Matcher.quoteReplacement(filling);
            });
  }
}
