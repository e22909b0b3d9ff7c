package dev.tranche.segmentation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SameSegmentsIT extends SameSegmentsTest {}
