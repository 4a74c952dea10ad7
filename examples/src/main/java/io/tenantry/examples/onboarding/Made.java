package io.tenantry.examples.onboarding;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.orgdirectory.model.OrganizationId;
import java.util.Optional;

/** The ids that later steps need: the directory's is kept by every vendor that can. */
record Made(Optional<OrganizationId> directory, Optional<CustomerId> customer) {
  static final Made NOTHING = new Made(Optional.empty(), Optional.empty());

  Made with(OrganizationId id) {
    return new Made(Optional.of(id), customer);
  }

  Made with(CustomerId id) {
    return new Made(directory, Optional.of(id));
  }

  /** The directory's id as the mark that vendors keep. */
  String mark() {
    return directory.orElseThrow(() -> tooEarly("the directory's organization")).value();
  }

  CustomerId customerId() {
    return customer.orElseThrow(() -> tooEarly("N-central's customer"));
  }

  private static ConfigurationException tooEarly(String what) {
    return new ConfigurationException("A step needs " + what + ", which no step before it made");
  }
}
