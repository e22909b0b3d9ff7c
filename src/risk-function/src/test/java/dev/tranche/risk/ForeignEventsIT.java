package dev.tranche.risk;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ForeignEventsIT extends ForeignEventsTest {}
