package dev.tranche.segmentation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.RequestReader;
import dev.tranche.scoring.request.StrictJson;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The JSON of events and answers, without data binding. */
@Singleton
final class EventJson {
  /** Quarkus' Lambda runtime looks it up by name, which Quarkus' removal of unused beans misses. */
  @Produces
  @Singleton
  @Unremovable
  ObjectMapper mapper(Instance<RequestReader> reader) {
    var module =
        new SimpleModule()
            .addDeserializer(CustomerRequest.class, new CustomerRequestDeserializer(reader))
            .addSerializer(FunctionError.class, new FunctionErrorSerializer());
    return JsonMapper.builder(new EventJsonFactory(StrictJson.settings()))
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .addModule(module)
        .build();
  }
}
