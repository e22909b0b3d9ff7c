package dev.tranche.risk.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class OriginSecretIT extends OriginSecretTest {}
