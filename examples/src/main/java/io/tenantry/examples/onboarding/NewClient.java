package io.tenantry.examples.onboarding;

import io.tenantry.examples.ninjaone.ShownText;
import java.util.Map;
import java.util.Optional;

/**
 * The client that comes.
 *
 * @param firstName of the person to contact, which N-central wants to know
 * @param lastName of the same person
 * @param site name of its first location
 * @param address postal address of that location, as one text
 * @param policies NinjaOne's policy by role
 */
record NewClient(
    String name,
    String firstName,
    String lastName,
    String site,
    Optional<String> address,
    Map<Long, Long> policies) {

  String shown() {
    return ShownText.quoted(name);
  }
}
