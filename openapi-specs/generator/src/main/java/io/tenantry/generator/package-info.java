/**
 * Turns a hand-written OpenAPI document into the typed client that users see; runs in the build
 * only.
 */
package io.tenantry.generator;
