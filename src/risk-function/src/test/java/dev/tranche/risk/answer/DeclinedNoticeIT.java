package dev.tranche.risk.answer;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class DeclinedNoticeIT extends DeclinedNoticeTest {}
