/** Tests of the wording of exception messages. */
@NullMarked
package io.tenantry.system.messages;

import org.jspecify.annotations.NullMarked;
