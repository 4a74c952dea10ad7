package io.tenantry.generator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes outside a client that its generated sources use, and the packages to import them
 * from. Templates and the Java text of this generator write simple names; this is the one place
 * that states where those are. Annotations of Retrofit are listed with their {@code @}, as some
 * share a name with a constant.
 */
final class KnownTypes {
  private static final List<String> CORE =
      List.of(
          "io.tenantry.core.client.RawApi",
          "io.tenantry.core.codegen.ApiInvoker",
          "io.tenantry.core.codegen.ParameterChecks",
          "io.tenantry.core.codegen.json.Adapters",
          "io.tenantry.core.codegen.json.JsonIn",
          "io.tenantry.core.codegen.json.JsonInput",
          "io.tenantry.core.codegen.json.JsonOut",
          "io.tenantry.core.codegen.json.ModelAdapter",
          "io.tenantry.core.codegen.json.Unwrapped",
          "io.tenantry.core.codegen.QueryCondition",
          "io.tenantry.core.error.ApiException",
          "io.tenantry.core.error.InvalidArgumentException",
          "io.tenantry.core.error.StatusException",
          "io.tenantry.core.http.CallOptions",
          "io.tenantry.core.http.Operation",
          "io.tenantry.core.http.VendorInfo",
          "io.tenantry.core.json.JsonObject",
          "io.tenantry.core.json.JsonValue",
          "io.tenantry.core.json.OpenEnum",
          "io.tenantry.core.json.PatchField",
          "io.tenantry.core.json.UnreadableItems",
          "io.tenantry.core.limit.Limits",
          "io.tenantry.core.limit.QuotaHeaders",
          "io.tenantry.core.limit.Window",
          "io.tenantry.core.paging.Paged",
          "io.tenantry.core.spec.Bounds",
          "io.tenantry.core.spec.ErrorRemedy",
          "io.tenantry.core.spec.ErrorShape",
          "io.tenantry.core.spec.PagingRule",
          "io.tenantry.core.spec.QueryText");

  private static final List<String> LIBRARIES =
      List.of(
          "com.squareup.moshi.JsonAdapter",
          "java.io.IOException",
          "java.lang.annotation.ElementType",
          "java.lang.annotation.Retention",
          "java.lang.annotation.RetentionPolicy",
          "java.lang.annotation.Target",
          "java.math.BigDecimal",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.OffsetDateTime",
          "java.util.Arrays",
          "java.util.List",
          "java.util.Map",
          "java.util.Optional",
          "okhttp3.Request",
          "okhttp3.RequestBody",
          "okio.ByteString",
          "org.immutables.value.Value",
          "org.jspecify.annotations.NullMarked",
          "org.jspecify.annotations.Nullable");

  private static final List<String> REQUEST_ANNOTATIONS =
      List.of(
          "retrofit2.http.Body",
          "retrofit2.http.DELETE",
          "retrofit2.http.GET",
          "retrofit2.http.HEAD",
          "retrofit2.http.Headers",
          "retrofit2.http.OPTIONS",
          "retrofit2.http.PATCH",
          "retrofit2.http.POST",
          "retrofit2.http.PUT",
          "retrofit2.http.Path",
          "retrofit2.http.Query",
          "retrofit2.http.QueryMap",
          "retrofit2.http.Url");

  /** Classes of the core that programs use together with models: never imported here. */
  private static final List<String> BESIDE_MODELS =
      List.of(
          "io.tenantry.core.client.ClientBuilder",
          "io.tenantry.core.client.Transport",
          "io.tenantry.core.http.CallListener",
          "io.tenantry.core.http.CallOptions",
          "io.tenantry.core.http.RawResponse",
          "io.tenantry.core.http.ResponseInfo",
          "io.tenantry.core.http.RetryPolicy",
          "io.tenantry.core.http.TimeSource",
          "io.tenantry.core.json.DriftEvent",
          "io.tenantry.core.json.DriftException",
          "io.tenantry.core.json.DriftListener",
          "io.tenantry.core.json.JsonException",
          "io.tenantry.core.paging.Checkpoint",
          "io.tenantry.core.paging.Page",
          "io.tenantry.core.paging.PageOptions",
          "io.tenantry.core.paging.Walk");

  private static final Map<String, String> CLASSES =
      Stream.of(CORE, LIBRARIES)
          .flatMap(List::stream)
          .collect(Collectors.toMap(KnownTypes::simpleName, type -> type));
  private static final Map<String, String> ANNOTATIONS =
      REQUEST_ANNOTATIONS.stream()
          .collect(Collectors.toMap(type -> "@" + simpleName(type), type -> type));

  private KnownTypes() {}

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /**
   * The qualified name of what a source calls {@code name}, with its {@code @}; null if unknown.
   */
  static String find(String name) {
    String annotation = ANNOTATIONS.get(name);
    return annotation != null ? annotation : CLASSES.get(name.replace("@", ""));
  }

  /** Whether a generated class of this name would be taken for another one. */
  static boolean isClass(String name) {
    return CLASSES.containsKey(name)
        || BESIDE_MODELS.stream().anyMatch(type -> simpleName(type).equals(name));
  }

  static List<String> all() {
    return Stream.of(CORE, LIBRARIES, REQUEST_ANNOTATIONS, BESIDE_MODELS)
        .flatMap(List::stream)
        .toList();
  }
}
