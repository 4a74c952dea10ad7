/** Who is calling: secrets, the credentials made of them, and tokens that are renewed in time. */
@NullMarked
package io.tenantry.core.auth;

import org.jspecify.annotations.NullMarked;
