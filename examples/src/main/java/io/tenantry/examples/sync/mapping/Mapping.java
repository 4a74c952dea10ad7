package io.tenantry.examples.sync.mapping;

import java.util.Optional;

/**
 * Which account of a vendor belongs to which customer, where the vendor has no place for the
 * directory's id. Safe for use by several threads.
 */
public interface Mapping {

  /** The directory's id for an account. */
  Optional<String> mark(String accountId);

  /** Keeps the directory's id for an account; on disk when this returns. */
  void put(String accountId, String directoryId);
}
