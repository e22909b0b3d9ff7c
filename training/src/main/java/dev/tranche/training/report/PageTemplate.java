package dev.tranche.training.report;

import java.util.Map;

/** A text with {@code {{slots}}}, all filled in one pass: what fills a slot is never looked at. */
record PageTemplate(String text) {
  private static final String OPENS = "{{";
  private static final String CLOSES = "}}";

  String fill(Map<String, String> slots) {
    int length = text.length() + slots.values().stream().mapToInt(String::length).sum();
    StringBuilder filled = new StringBuilder(length);
    int done = 0;
    for (int at = text.indexOf(OPENS); at >= 0; at = text.indexOf(OPENS, done)) {
      int end = text.indexOf(CLOSES, at);
      String slot = end < 0 ? text.substring(at) : text.substring(at + OPENS.length(), end);
      String filling = slots.get(slot);
      if (filling == null) {
        throw new IllegalStateException("nothing fills the slot " + slot);
      }
      filled.append(text, done, at).append(filling);
      done = end + CLOSES.length();
    }
    return filled.append(text, done, text.length()).toString();
  }
}
