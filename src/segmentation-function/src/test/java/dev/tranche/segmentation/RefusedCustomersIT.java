package dev.tranche.segmentation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RefusedCustomersIT extends RefusedCustomersTest {}
