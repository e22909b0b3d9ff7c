package dev.tranche.risk.answer;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class LanguagesIT extends LanguagesTest {}
