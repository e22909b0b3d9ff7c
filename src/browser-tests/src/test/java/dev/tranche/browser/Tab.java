package dev.tranche.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One page in the browser: what it shows, and what it complained of and asked for. */
record Tab(Chromium browser, String session) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long SECONDS = 40;
  private static final Map<String, Integer> CODES = Map.of("Tab", 9, "Enter", 13, "ArrowRight", 39);

  void open(URI address, int width, boolean dark) throws Exception {
    for (String domain : List.of("Page", "Runtime", "Log", "Network", "DOM")) {
      call(domain + ".enable", "{}");
    }
    call("Page.bringToFront", "{}");
    resize(width);
    read(dark);
    call("Page.navigate", JSON.createObjectNode().put("url", address.toString()).toString());
  }

  /** In the reader's light or dark mode; nothing moves on its way. */
  void read(boolean dark) throws Exception {
    call(
        "Emulation.setEmulatedMedia",
        ("{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"%s\"},"
                + "{\"name\":\"prefers-reduced-motion\",\"value\":\"reduce\"}]}")
            .formatted(dark ? "dark" : "light"));
  }

  void resize(int width) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":%d,\"height\":900,\"deviceScaleFactor\":1,\"mobile\":%b}"
            .formatted(width, width < 500));
  }

  /** The value of an expression of the page's, which may be a promise. */
  JsonNode value(String expression) throws Exception {
    ObjectNode question = JSON.createObjectNode().put("expression", expression);
    question.put("awaitPromise", true).put("returnByValue", true);
    JsonNode answer = call("Runtime.evaluate", question.toString());
    assertFalse(answer.has("exceptionDetails"), () -> answer.get("exceptionDetails").toString());
    return answer.path("result").path("value");
  }

  /** Waits until an expression is true of the page. */
  void await(String expression) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!value("Boolean(" + expression + ")").asBoolean()) {
      assertTrue(
          System.nanoTime() < end,
          () -> "never true: " + expression + "; the browser says " + complaints());
      Thread.sleep(50);
    }
  }

  void press(String key) throws Exception {
    ObjectNode event = JSON.createObjectNode().put("key", key).put("code", key);
    event.put("windowsVirtualKeyCode", CODES.get(key));
    if (key.equals("Enter")) {
      event.put("text", "\r");
    }
    call("Input.dispatchKeyEvent", event.put("type", "keyDown").toString());
    event.remove("text");
    call("Input.dispatchKeyEvent", event.put("type", "keyUp").toString());
  }

  /** Has the reader choose a file. */
  void choose(String selector, Path file) throws Exception {
    int root = call("DOM.getDocument", "{}").path("root").path("nodeId").asInt();
    ObjectNode query = JSON.createObjectNode().put("nodeId", root).put("selector", selector);
    ObjectNode files = JSON.createObjectNode();
    files.put("nodeId", call("DOM.querySelector", query.toString()).path("nodeId").asInt());
    files.putArray("files").add(file.toAbsolutePath().toString());
    call("DOM.setFileInputFiles", files.toString());
  }

  /** Errors and warnings of the console, and exceptions. */
  List<String> complaints() {
    return browser.events(session).stream()
        .filter(
            event ->
                switch (event.path("method").asText()) {
                  case "Runtime.exceptionThrown", "Runtime.consoleAPICalled" -> true;
                  case "Log.entryAdded" -> true;
                  default -> false;
                })
        .map(event -> event.path("params").toString())
        .toList();
  }

  /** Every address that the page asked. */
  List<String> requests() {
    return browser.events(session).stream()
        .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
        .map(event -> event.at("/params/request/url").asText())
        .toList();
  }

  private JsonNode call(String method, String parameters) throws Exception {
    return browser.call(session, method, parameters);
  }
}
