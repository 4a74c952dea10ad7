package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.spec.ErrorShape;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A setting of null is refused where it is made, whatever it belongs to. */
class NullSettingsTest {
  private static final ErrorShape ERRORS = ErrorShape.builder().build();

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void nullIsRefusedByTheSetterThatItWasGiven(String named, ThrowingCallable setter) {
    assertThatThrownBy(setter)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(named)
        .hasMessageContaining("null");
  }

  static Stream<Arguments> settings() {
    return Stream.of(ofClients(), ofTransports(), ofCalls(), ofCredentials()).flatMap(all -> all);
  }

  private static Stream<Arguments> ofClients() {
    return Stream.of(
        setting("transport", () -> client().transport(null)),
        setting("okHttp", () -> client().okHttp(null)),
        setting("label", () -> client().label(null)),
        setting("baseUrl", () -> client().baseUrl(null)),
        setting("credentials", () -> client().credentials(null)),
        setting("environment", () -> client().environment(null)),
        setting("tokenStore", () -> client().tokenStore(null)),
        setting("retry", () -> client().retry(null)),
        setting("retryBudget", () -> client().retryBudget(null)),
        setting("defaultOptions", () -> client().defaultOptions(null)),
        setting("rateLimiter", () -> client().rateLimiter(null)),
        setting("onRateLimitWait", () -> client().onRateLimitWait(null)),
        setting("maxWait", () -> client().maxWait(null)),
        setting("onDrift", () -> client().onDrift(null)),
        setting("userAgent", () -> client().userAgent(null)),
        setting("name", () -> client().header(null, "v")),
        setting("X-Source", () -> client().header("X-Source", null)));
  }

  private static Stream<Arguments> ofTransports() {
    return Stream.of(
        setting("okHttp", () -> Transport.builder().okHttp(null)),
        setting("retryBudget", () -> Transport.builder().retryBudget(null)),
        setting("timeSource", () -> Transport.builder().timeSource(null)));
  }

  private static Stream<Arguments> ofCalls() {
    CallOptions options = CallOptions.none();
    return Stream.of(
        setting("deadline", () -> CallOptions.none().deadline(null)),
        setting("name", () -> options.header(null, "v")),
        setting("X-Source", () -> options.header("X-Source", null)),
        setting("retry", () -> options.retry(null)),
        setting("listener", () -> options.listener(null)),
        setting("options", () -> options.and(null)));
  }

  private static Stream<Arguments> ofCredentials() {
    return Stream.of(
        setting("tokenUrl", () -> ClientCredentials.builder().tokenUrl(null)),
        setting("client id", () -> ClientCredentials.builder().client(null, Secret.of("secret"))),
        setting("client secret", () -> ClientCredentials.builder().client("id", null)),
        setting("scope", () -> ClientCredentials.builder().scope(null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("parts")
  void nullIsNoPartOfAVendorOrOperation(String named, ThrowingCallable made) {
    assertThatThrownBy(made)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining(named)
        .hasMessageContaining("null");
  }

  static Stream<Arguments> parts() {
    VendorInfo vendor = new VendorInfo("Acme", "acme", ERRORS);
    return Stream.of(
        setting("name", () -> new VendorInfo(null, "acme", ERRORS)),
        setting("id", () -> new VendorInfo("Acme", null, ERRORS)),
        setting("errors", () -> new VendorInfo("Acme", "acme", null)),
        setting("limits", () -> vendor.limits(null)),
        setting("vendor", () -> Operation.of(null, "things.get", "GET", "/things")),
        setting("id", () -> Operation.of(vendor, null, "GET", "/things")),
        setting("method", () -> Operation.of(vendor, "things.get", null, "/things")),
        setting("pathTemplate", () -> Operation.of(vendor, "things.get", "GET", null)),
        setting("limits", () -> new Operation(vendor, "x", "GET", "/x", true, null)));
  }

  private static Arguments setting(String named, ThrowingCallable setter) {
    return Arguments.of(named, setter);
  }

  private static Acme.Builder client() {
    return new Acme.Builder();
  }

  @Test
  void okHttpSettingsThatGiveNullAreNamed() {
    assertThatThrownBy(
            () ->
                client()
                    .baseUrl("https://acme.example")
                    .credentials(Acme.bearer())
                    .okHttp(http -> null)
                    .build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("the function of okHttp(…) must not return null");
  }

  /** The second function never sees the null of the first. */
  @Test
  void eachOfSeveralOkHttpSettingsIsCheckedByItself() {
    Transport.Builder transport =
        Transport.builder().okHttp(http -> null).okHttp(http -> http.fastFallback(false));
    assertThatThrownBy(transport::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("the function of okHttp(…) must not return null");
  }
}
