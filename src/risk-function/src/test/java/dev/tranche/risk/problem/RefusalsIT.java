package dev.tranche.risk.problem;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RefusalsIT extends RefusalsTest {}
