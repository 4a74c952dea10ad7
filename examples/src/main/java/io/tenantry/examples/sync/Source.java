package io.tenantry.examples.sync;

import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.plan.Customer;
import java.util.List;

/** The system that customers are read from. */
interface Source {

  /**
   * Proves that the credentials work.
   *
   * @return what was found, to be printed
   * @throws io.tenantry.core.error.ApiException if they do not, or the source does not respond
   */
  String check();

  /**
   * Reads every customer.
   *
   * @throws io.tenantry.core.error.ApiException if the source can't be read to its end
   */
  List<Customer> read(Progress progress);
}
