/** What the small NinjaOne programs share: how they reach an instance, and how names are shown. */
@NullMarked
package io.tenantry.examples.ninjaone;

import org.jspecify.annotations.NullMarked;
