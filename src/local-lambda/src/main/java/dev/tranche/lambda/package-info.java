/**
 * AWS Lambda on this machine, without containers: a function's process behind the Lambda Runtime
 * API, and in front of it an HTTP API gateway and the Invoke API.
 */
package dev.tranche.lambda;
