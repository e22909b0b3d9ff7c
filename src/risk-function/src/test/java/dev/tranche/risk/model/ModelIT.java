package dev.tranche.risk.model;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ModelIT extends ModelTest {}
