package io.tenantry.examples.sync;

import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.plan.Customer;
import java.util.List;

/** Where customers come from. */
interface Source {

  /**
   * Proves that the credentials work.
   *
   * @return what was found, for people
   * @throws io.tenantry.core.error.ApiException if they don't, or nobody answers
   */
  String check();

  /**
   * Reads every customer.
   *
   * @throws io.tenantry.core.error.ApiException if the source can't be read to its end
   */
  List<Customer> read(Progress progress);
}
