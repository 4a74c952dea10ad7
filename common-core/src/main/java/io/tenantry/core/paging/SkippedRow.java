package io.tenantry.core.paging;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;

/**
 * A row of a list that was left out: it is null, or can't be read, not even field by field.
 * Immutable.
 *
 * @param page the index of its page, from 0
 * @param row its index in the page, from 0
 * @param path its JSON path in the response: {@code $.organizations[3]}
 * @param excerpt the beginning of its JSON, at most 500 characters, without credentials that the
 *     request sent
 * @param problem why it can't be read
 */
public record SkippedRow(long page, int row, String path, String excerpt, String problem) {
  /**
   * @throws InvalidArgumentException if an argument is null
   */
  public SkippedRow {
    Checks.notNull(path, "path", InvalidArgumentException::new);
    Checks.notNull(excerpt, "excerpt", InvalidArgumentException::new);
    Checks.notNull(problem, "problem", InvalidArgumentException::new);
  }
}
