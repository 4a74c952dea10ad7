/** Credentials, the secrets that they consist of, and stores for access tokens. */
@NullMarked
package io.tenantry.core.auth;

import org.jspecify.annotations.NullMarked;
