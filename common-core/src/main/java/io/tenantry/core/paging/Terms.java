package io.tenantry.core.paging;

import io.tenantry.core.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a paging rule was told: names of parameters, headers and members. */
record Terms(
    Style style,
    String param,
    int firstPage,
    List<String> items,
    @Nullable String token,
    @Nullable String more,
    @Nullable String total,
    @Nullable String totalHeader,
    @Nullable String sizeParam,
    int defaultSize,
    @Nullable String itemId,
    Policy policy) {

  Set<String> memberPaths() {
    return Stream.of(token, more, total)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The next page's cursor; an empty text where the vendor wrote one. */
  Optional<String> token(PageFacts facts) {
    return text(facts, token);
  }

  /** A boolean; some vendors write it as text. Anything else says nothing. */
  Optional<Boolean> more(PageFacts facts) {
    return text(facts, more)
        .filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
        .map(Boolean::valueOf);
  }

  /** The size of the whole list, where the vendor is believed; what is no count says nothing. */
  Optional<Long> total(PageFacts facts) {
    return policy.trustedTotal() ? written(facts).filter(total -> total > 0) : Optional.empty();
  }

  private Optional<Long> written(PageFacts facts) {
    Optional<String> header =
        Optional.ofNullable(totalHeader).flatMap(name -> Optional.ofNullable(facts.header(name)));
    return text(facts, total).or(() -> header).flatMap(Terms::count);
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

  private static Optional<Long> count(String text) {
    try {
      return Optional.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException noCount) {
      return Optional.empty();
    }
  }
}
