package io.tenantry.benchmarks.json;

import java.io.IOException;
import java.util.List;

/**
 * One way of reading and writing a page, set up as its users do. It has the page's bytes in the
 * form that suits it best.
 *
 * @param <T> its type of an organization
 * @param <B> its type of a body in memory
 */
interface PageCodec<T, B> {
  /** Reads the page. */
  List<T> decode() throws IOException;

  /** Writes rows as the body of a request. */
  B encode(List<T> rows) throws IOException;

  /** The organization as the peers' record, to compare what was read. */
  PeerOrganization asPeer(T row);

  /** The body's bytes, to compare what was written. */
  byte[] bytes(B body);
}
