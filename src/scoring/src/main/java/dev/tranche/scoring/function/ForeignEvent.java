package dev.tranche.scoring.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an event is that a function was not made for. The forms are those of the AWS Lambda
 * Developer Guide, "Using Lambda with other AWS services".
 */
public enum ForeignEvent {
  /** A request of any payload format, or of a load balancer; its caller waits for an answer. */
  HTTP("an HTTP request"),
  /** Asks for nothing: a schedule, or a tool that keeps instances warm. */
  WARM_UP("a warm-up"),
  /** Messages or changes, which the source keeps if the invocation fails. */
  RECORDS("an event of a queue, topic, stream or bucket"),
  BUS("an event of EventBridge"),
  OTHER("an event of another kind");

  private static final Set<String> WARM_UP_WORDS =
      Set.of("warmup", "warmer", "warm", "keepwarm", "serverlesspluginwarmup", "scheduledevent");

  /** Where tools say in a text what an event is; others have a member of that name. */
  private static final Set<String> KINDS =
      Set.of("source", "detail-type", "type", "event", "action");

  private final String what;

  ForeignEvent(String what) {
    this.what = what;
  }

  /** What it is, for messages. */
  public String what() {
    return what;
  }

  /** Tells by the members, never by a customer's values. */
  public static ForeignEvent of(JsonNode event) {
    if (event.has("Records")) {
      return RECORDS;
    }
    if (event.path("httpMethod").isTextual() || event.at("/requestContext/http").isObject()) {
      return HTTP;
    }
    if (isWarmUp(event)) {
      return WARM_UP;
    }
    return event.has("detail-type") ? BUS : OTHER;
  }

  private static boolean isWarmUp(JsonNode event) {
    if (event.has("features")) {
      return false;
    }
    boolean asksNothing =
        event.isMissingNode() || event.isNull() || (event.isObject() && event.isEmpty());
    return asksNothing
        || isWarmUpWord(event)
        || event.properties().stream().anyMatch(ForeignEvent::saysWarmUp);
  }

  private static boolean saysWarmUp(Map.Entry<String, JsonNode> member) {
    return KINDS.contains(member.getKey())
        ? isWarmUpWord(member.getValue())
        : member.getValue().asBoolean() && WARM_UP_WORDS.contains(letters(member.getKey()));
  }

  private static boolean isWarmUpWord(JsonNode value) {
    return value.isTextual() && WARM_UP_WORDS.contains(letters(value.textValue()));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }
}
