package dev.tranche.batch.monitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.json.FigureModule;
import dev.tranche.scoring.json.IndentedJson;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was found as JSON, wherever the customers were counted. */
public final class MonitorJson {
  private static final int FORMAT = 1;

  private MonitorJson() {}

  /** The worst of all; stable if there are none. */
  public static Verdict verdict(Map<Task, MonitorReport> reports) {
    return reports.values().stream()
        .map(MonitorReport::verdict)
        .max(Verdict::compareTo)
        .orElse(Verdict.STABLE);
  }

  /** The document's members, by task in their order. */
  public static ObjectNode tree(Map<Task, MonitorReport> reports) {
    JsonMapper mapper = mapper();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT).put("verdict", verdict(reports).name().toLowerCase(Locale.ROOT));
    reports.forEach((task, report) -> root.set(task.folder(), mapper.valueToTree(report)));
    return root;
  }

  /** The text of {@code monitor.json}, without a line end. */
  public static String text(Map<Task, MonitorReport> reports) {
    return IndentedJson.of(tree(reports));
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .addModule(new FigureModule())
        .withConfigOverride(
            Optional.class,
            it ->
                it.setInclude(
                    JsonInclude.Value.construct(
                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
        .build();
  }
}
