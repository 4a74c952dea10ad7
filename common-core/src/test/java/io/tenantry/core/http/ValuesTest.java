package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.paging.Page;
import io.tenantry.core.paging.PageOutcome;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.spec.QueryText;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  @Test
  void operationStatesWhetherItMayBeRetried() {
    assertThat(Acme.GET.isSafe()).isTrue();
    assertThat(Acme.CREATE.isSafe()).isFalse();
    assertThat(Acme.CREATE.safe().isSafe()).isTrue();
    assertThat(Acme.GET.acts().isSafe()).isFalse();
    assertThat(Acme.GET.maxConcurrency(3).acts().maxConcurrency()).isEqualTo(3);
    assertThatThrownBy(() -> Acme.GET.maxConcurrency(0))
        .isInstanceOf(InvalidArgumentException.class);
  }

  @Test
  void commaWithinValueIsEscapedWhereItSeparates() {
    assertThat(QueryText.csv(List.of("a,b", "c"))).isEqualTo("a,b,c");
    assertThat(QueryText.encodedCsv(List.of("a,b +", "ü&c"))).isEqualTo("a%2Cb%20%2B,%C3%BC%26c");
    assertThat(QueryText.encodedCsv(List.of())).isNull();
  }

  @Test
  void laterOptionsWinAndTheOthersStay() {
    CallOptions base =
        CallOptions.none()
            .deadline(Duration.ofSeconds(1))
            .header("X-A", "1")
            .header("X-B", "1")
            .strict();

    CallOptions merged = CallOptions.none().header("x-a", "2").withDefaults(base);

    assertThat(merged)
        .hasToString(
            "CallOptions[deadline=PT1S, headers=[x-a, X-B], retry=null, failFast=false, strict=true, readOnly=false, unreadable=REFUSE]");
    assertThat(CallOptions.none())
        .hasToString(
            "CallOptions[deadline=null, headers=[], retry=null, failFast=false, strict=false, readOnly=false, unreadable=REFUSE]");
  }

  @Test
  void optionsKeepWhatWasSetBeforeAndNeverChange() {
    CallOptions first = CallOptions.none().deadline(Duration.ofSeconds(5));
    CallOptions second = first.failFast().header("X-A", "1");

    assertThat(first.isFailFast()).isFalse();
    assertThat(first.headers()).isEmpty();
    assertThat(second.deadline()).contains(Duration.ofSeconds(5));
    assertThat(second.isFailFast()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:", "ä"})
  void nameThatNoHeaderCanHaveIsRefused(String name) {
    assertThatThrownBy(() -> CallOptions.none().header(name, "x"))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void valueThatNoHeaderCanCarryIsRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> CallOptions.none().header("X-Key", "s3cr3t\r\nX-Evil: 1"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void nullIsRefusedByName() {
    assertThatThrownBy(() -> BearerToken.of(null)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Paged.of((List<String>) null))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> new Page<>(null, List.of(), true))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> new PageOutcome.Fetched<>(null, "x", true))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> new PageOutcome.Fetched<>(List.of(), null, true))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> new Page<>(List.of(), null, true))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> new Page<>(Arrays.asList("a", null), List.of(), true))
        .isInstanceOf(InvalidArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length",
        "content-length",
        "Transfer-Encoding",
        "Content-Encoding",
        "Accept-Encoding",
        "Trailer",
        "Expect",
        "HOST",
        "Connection",
        "Keep-Alive",
        "Proxy-Connection",
        "Upgrade",
        "HTTP2-Settings",
        "TE"
      })
  void aHeaderThatTheTransportSetsIsRefused(String name) {
    assertThatThrownBy(() -> CallOptions.none().header(name, "1"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(
            "header must not be one that the transport sets, but was " + name + ". The transport");
  }
}
