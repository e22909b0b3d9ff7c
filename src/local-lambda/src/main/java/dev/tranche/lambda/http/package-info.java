/**
 * HTTP requests as the gateway's events (payload version 2.0), and the function's responses as
 * HTTP.
 */
package dev.tranche.lambda.http;
