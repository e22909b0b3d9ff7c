package dev.tranche.training.report.document;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.tranche.training.report.markdown.ModelCardMarkdown;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The JSON Schema of {@code model-card.json}. */
public final class CardSchema {
  private CardSchema() {}

  /** As it comes with the project. */
  public static JsonSchema read() throws IOException {
    try (InputStream in = ModelCardMarkdown.class.getResourceAsStream("model-card.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(Objects.requireNonNull(in));
    }
  }
}
