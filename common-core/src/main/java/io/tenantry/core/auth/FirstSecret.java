package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import java.util.ArrayList;
import java.util.List;

/** The first of several places that has a secret. */
final class FirstSecret extends SecretSource {
  private final List<SecretSource> places;

  FirstSecret(List<SecretSource> places) {
    this.places = places;
  }

  @Override
  Look look() {
    List<String> passedOver = new ArrayList<>();
    for (SecretSource place : places) {
      Look look = at(place, passedOver);
      if (look.secret() != null) {
        return look;
      }
      passedOver.add(look.passedOver());
    }
    return new Look(null, String.join("; ", passedOver));
  }

  private static Look at(SecretSource place, List<String> passedOver) {
    try {
      return place.look();
    } catch (ConfigurationException broken) {
      String before = passedOver.isEmpty() ? "" : ". Before: " + String.join("; ", passedOver);
      throw new ConfigurationException(broken.context(), broken.getMessage() + before, broken);
    }
  }

  @Override
  public String toString() {
    return "SecretSource" + places;
  }
}
