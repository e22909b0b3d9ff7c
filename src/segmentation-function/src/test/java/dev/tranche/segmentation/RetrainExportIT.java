package dev.tranche.segmentation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RetrainExportIT extends RetrainExportTest {}
