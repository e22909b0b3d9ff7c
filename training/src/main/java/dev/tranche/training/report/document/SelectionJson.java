package dev.tranche.training.report.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.tranche.training.fit.selection.Selection;
import java.io.IOException;

/** A selection as JSON: how models were balanced, then how the champion was chosen. */
final class SelectionJson extends StdSerializer<Selection> {
  private static final long serialVersionUID = 1L;

  SelectionJson() {
    super(Selection.class);
  }

  @Override
  public void serialize(Selection selection, JsonGenerator json, SerializerProvider records)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("folds", selection.folds());
    json.writeNumberField("rows", selection.rows());
    records.defaultSerializeField("balance", selection.trials(), json);
    records.defaultSerializeField("settings", selection.settings(), json);
    json.writeObjectFieldStart("champion");
    records.defaultSerializeField("compared_on", selection.on(), json);
    json.writeNumberField("folds", selection.crossFittingFolds());
    records.defaultSerializeField("contenders", selection.contenders(), json);
    json.writeEndObject();
    json.writeEndObject();
  }
}
