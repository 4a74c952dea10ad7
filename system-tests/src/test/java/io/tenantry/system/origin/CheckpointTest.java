package io.tenantry.system.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.Walk;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.model.Organization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checkpoint whose link somebody changed: its check sum finds damage, the origin finds this. */
class CheckpointTest {
  private final MockWebServer homeServer = new MockWebServer();
  private final MockWebServer foreignServer = new MockWebServer();
  private final Home home = new Home();
  private final Elsewhere elsewhere = new Elsewhere();

  /** Where a next page is, below the base URL. */
  private static final String PLACE = "/organizations?search_after=";

  private final AtomicInteger pages = new AtomicInteger();

  @BeforeEach
  void start() throws IOException {
    home.calls(
        answer ->
            answer
                .newBuilder()
                .addHeader("Link", "<" + next() + ">; rel=\"next\"")
                .body("[{\"id\":%d,\"name\":\"Acme\"}]".formatted(pages.get()))
                .build());
    homeServer.setDispatcher(home);
    homeServer.start();
    foreignServer.setDispatcher(elsewhere);
    foreignServer.start();
  }

  @AfterEach
  void stop() {
    homeServer.close();
    foreignServer.close();
  }

  private String next() {
    return homeServer.url(PLACE + pages.incrementAndGet()).toString();
  }

  private Paged<Organization> organizations() {
    return OrgDirectoryClient.builder()
        .baseUrl(homeServer.url("/").toString())
        .account("widget")
        .personalToken(Secret.of("s3cret-of-the-account"))
        .build()
        .organizations()
        .list();
  }

  /** Behind the first page, where the next page's link is known. */
  private String checkpoint() {
    try (Walk<Organization> walk = organizations().walk()) {
      walk.next();
      walk.next();
      return walk.checkpoint();
    }
  }

  private static String content(String checkpoint) {
    byte[] bytes = Base64.getUrlDecoder().decode(checkpoint.split("\\.")[1]);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Returns the checkpoint with other content. */
  private static String sealed(String checkpoint, String content) {
    String ids = checkpoint.split("\\.")[2];
    Buffer all = new Buffer().writeUtf8(content).write(Base64.getUrlDecoder().decode(ids));
    byte[] check = Arrays.copyOf(all.sha256().toByteArray(), 6);
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String text = base64.encodeToString(content.getBytes(StandardCharsets.UTF_8));
    return "tw2." + text + "." + ids + "." + base64.encodeToString(check);
  }

  @Test
  void anUnchangedCheckpointIsTakenUp() {
    String checkpoint = checkpoint();
    assertThat(content(checkpoint)).contains(PLACE).doesNotContain("localhost");
    try (Walk<Organization> walk =
        organizations().walkFrom(sealed(checkpoint, content(checkpoint)))) {
      assertThat(walk.hasNext()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:%d/", "//localhost:%d/", "https://localhost:%d/"})
  void aForeignLinkInACheckpointIsRefused(String foreign) {
    String elsewhereThen = foreign.formatted(foreignServer.getPort()) + PLACE.substring(1);
    String checkpoint = checkpoint();
    String content = content(checkpoint);
    assertThat(content).contains(PLACE);
    String forged = sealed(checkpoint, content.replace(PLACE, elsewhereThen));

    assertThatThrownBy(
            () -> {
              try (Walk<Organization> walk = organizations().walkFrom(forged)) {
                walk.next();
              }
            })
        .isInstanceOf(ApiException.class);
    assertThat(elsewhere.requests()).isZero();
  }
}
