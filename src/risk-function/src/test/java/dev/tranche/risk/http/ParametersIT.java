package dev.tranche.risk.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ParametersIT extends ParametersTest {}
