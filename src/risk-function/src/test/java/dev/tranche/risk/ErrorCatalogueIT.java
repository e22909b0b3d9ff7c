package dev.tranche.risk;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ErrorCatalogueIT extends ErrorCatalogueTest {}
