/** A server that is no server: sockets whose other end is a function in memory. */
@NullMarked
package io.tenantry.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
