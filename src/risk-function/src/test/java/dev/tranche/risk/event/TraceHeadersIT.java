package dev.tranche.risk.event;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class TraceHeadersIT extends TraceHeadersTest {}
