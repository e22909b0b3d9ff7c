package dev.tranche.segmentation;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.tranche.segmentation.request.CustomerRequest;
import dev.tranche.segmentation.request.CustomerRequestDeserializer;
import dev.tranche.segmentation.request.RequestReader;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The JSON of events and answers, without data binding. */
@Singleton
final class StrictJson {
  /** Quarkus' Lambda runtime looks it up by name, which Quarkus' removal of unused beans misses. */
  @Produces
  @Singleton
  @Unremovable
  ObjectMapper mapper(Instance<RequestReader> reader) {
    var customers = new CustomerRequestDeserializer(reader);
    return JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        // Without it, Java 17 prints some floats with more digits than they need.
        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
        .addModule(new SimpleModule().addDeserializer(CustomerRequest.class, customers))
        .build();
  }
}
