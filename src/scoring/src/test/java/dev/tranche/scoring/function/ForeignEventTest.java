package dev.tranche.scoring.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignEventTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "HTTP | {\"httpMethod\": \"GET\", \"path\": \"/\"}",
        "HTTP | {\"version\": \"3.0\", \"requestContext\": {\"http\": {}}}",
        "RECORDS | {\"Records\": []}",
        "RECORDS | {\"Records\": [], \"source\": \"warmup\"}",
        "WARM_UP | {}",
        "WARM_UP | null",
        "WARM_UP | ``",
        "WARM_UP | \"warmup\"",
        "WARM_UP | \"Keep-Warm\"",
        "WARM_UP | {\"warm_up\": true}",
        "WARM_UP | {\"warmer\": \"true\", \"concurrency\": 3}",
        "WARM_UP | {\"source\": \"serverless-plugin-warmup\"}",
        "WARM_UP | {\"detail-type\": \"Scheduled Event\", \"source\": \"aws.events\"}",
        "BUS | {\"detail-type\": \"Object Created\", \"source\": \"aws.s3\"}",
        "OTHER | {\"warmup\": false}",
        "OTHER | {\"id\": \"warmup\", \"features\": {\"warm\": true, \"source\": \"warmup\"}}",
        "OTHER | {\"features\": {}, \"type\": \"warm\"}",
        "OTHER | [{\"warmup\": true}]",
        "OTHER | []",
        "OTHER | true",
        "OTHER | {\"key1\": \"value1\"}"
      })
  void isToldByItsMembersAndNotByCustomersValues(ForeignEvent kind, String event) throws Exception {
    assertEquals(kind, ForeignEvent.of(new ObjectMapper().readTree(event)));
  }
}
