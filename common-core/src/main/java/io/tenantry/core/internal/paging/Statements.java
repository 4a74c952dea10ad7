package io.tenantry.core.internal.paging;

import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.PagingRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a page's envelope and headers state, at the places that a rule names. */
final class Statements {
  private final PagingRule rule;

  Statements(PagingRule rule) {
    this.rule = rule;
  }

  /** The cursor of the next page, possibly empty. */
  Optional<String> token(PageFacts facts) {
    return text(facts, rule.token()).or(() -> header(facts, rule.tokenHeader()));
  }

  /** The number of rows on the page, if a header states it. */
  Optional<Long> count(PageFacts facts) {
    return header(facts, rule.countHeader()).flatMap(Statements::count);
  }

  private static Optional<String> header(PageFacts facts, @Nullable String name) {
    return Optional.ofNullable(name == null ? null : facts.header(name));
  }

  /** A boolean; some vendors write it as text. Anything else says nothing. */
  Optional<Boolean> more(PageFacts facts) {
    return text(facts, rule.more())
        .filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
        .map(Boolean::valueOf);
  }

  /** The size of the whole list, where it is authoritative; what is no count says nothing. */
  Optional<Long> total(PageFacts facts) {
    if (!rule.totalIsAuthoritative()) {
      return Optional.empty();
    }
    return text(facts, rule.total())
        .or(() -> header(facts, rule.totalHeader()))
        .flatMap(Statements::count)
        .filter(total -> total > 0);
  }

  static Optional<Long> count(String text) {
    try {
      return Optional.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException noCount) {
      return Optional.empty();
    }
  }

  /** Text, a number or a boolean as text; absent for a null and anything else. */
  private static Optional<String> text(PageFacts facts, @Nullable String path) {
    JsonValue value = path == null ? null : facts.members().get(path);
    if (value == null) {
      return Optional.empty();
    }
    return switch (value.kind()) {
      case STRING -> Optional.of(value.asString());
      case NUMBER, BOOLEAN -> Optional.of(value.json());
      case OBJECT, ARRAY, NULL -> Optional.empty();
    };
  }
}
