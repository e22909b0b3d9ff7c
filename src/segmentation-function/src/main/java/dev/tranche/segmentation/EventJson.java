package dev.tranche.segmentation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.tranche.scoring.request.StrictJson;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The JSON of events and answers, which Quarkus only carries: both are bytes to it. */
@Singleton
final class EventJson {
  /** Quarkus' Lambda runtime looks it up by name, which Quarkus' removal of unused beans misses. */
  @Produces
  @Singleton
  @Unremovable
  ObjectMapper mapper(LastRefusal last) {
    var module =
        new SimpleModule()
            .addDeserializer(EventBytes.class, new EventDeserializer())
            .addSerializer(AnswerBytes.class, new AnswerSerializer())
            .addSerializer(FunctionError.class, new FunctionErrorSerializer(last));
    return JsonMapper.builder(new EventJsonFactory(StrictJson.settings()))
        .addModule(module)
        .build();
  }

  /** Takes an event as it is. */
  private static final class EventDeserializer extends StdDeserializer<EventBytes> {
    private static final long serialVersionUID = 1L;

    EventDeserializer() {
      super(EventBytes.class);
    }

    @Override
    public EventBytes deserialize(JsonParser parser, DeserializationContext context) {
      return new EventBytes(((EventJsonFactory.EventParser) parser).event());
    }
  }
}
