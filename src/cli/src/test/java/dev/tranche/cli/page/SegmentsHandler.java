package dev.tranche.cli.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** A function for a JVM that puts everybody with an id into one segment. */
public final class SegmentsHandler {
  public SegmentsHandler() {}

  public Map<String, Object> answer(Map<String, Object> event) {
    if (!event.containsKey("id")) {
      throw new IllegalArgumentException("no id");
    }
    Map<String, Object> answer = new LinkedHashMap<>(event);
    answer.put("segment", 1);
    return answer;
  }
}
