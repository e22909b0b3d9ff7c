package dev.tranche.risk.record;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ReviewsIT extends ReviewsTest {}
