package dev.tranche.segmentation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SegmentationIT extends SegmentationTest {}
