package io.tenantry.examples.sync;

import java.util.List;

/** Where customers come from. */
interface Source {

  /**
   * Reads every customer.
   *
   * @throws io.tenantry.core.error.ApiException if the source can't be read to its end
   */
  List<Customer> read(Progress progress);
}
