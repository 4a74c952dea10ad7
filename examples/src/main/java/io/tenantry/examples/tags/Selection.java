package io.tenantry.examples.tags;

import io.tenantry.ninjaone.model.Organization;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which organizations are meant; those that fit every condition.
 *
 * @param with tags that must all be there
 * @param without tags of which none may be there
 * @param name what the name must contain, without regard to case
 */
record Selection(Set<String> with, Set<String> without, Optional<String> name) {

  boolean fits(Organization organization) {
    List<String> tags = organization.tags();
    return tags.containsAll(with)
        && without.stream().noneMatch(tags::contains)
        && name.map(part -> contains(organization, part)).orElse(true);
  }

  private static boolean contains(Organization organization, String part) {
    return folded(organization.name().orElse("")).contains(folded(part));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
