package io.tenantry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs small test classes of its own; each uses another operation, as the record is kept. */
class ExercisedOperationsTest {
  @Test
  void anOperationIsMissingUntilAPassingTestExercisesIt() {
    assertThat(ExercisedOperations.missing("ninjaone")).contains("organizations.list");
    assertThat(run(PassingSample.class).getTestsSucceededCount()).isEqualTo(1);
    assertThat(ExercisedOperations.missing("ninjaone")).doesNotContain("organizations.list");
  }

  @Test
  void aFailingTestDoesNotCount() {
    assertThat(run(FailingSample.class).getTestsFailedCount()).isEqualTo(1);
    assertThat(ExercisedOperations.missing("ninjaone")).contains("organizations.get");
  }

  @Test
  void aBrokenDocumentFailsTheTestAndDoesNotCount() {
    TestExecutionSummary summary = run(ViolatingSample.class);
    assertThat(summary.getTestsFailedCount()).isEqualTo(1);
    assertThat(summary.getFailures().get(0).getException())
        .hasMessageContaining("organizations.getCustomFields");
    assertThat(ExercisedOperations.missing("ninjaone")).contains("organizations.getCustomFields");
  }

  @Test
  void refusedAndInvalidResponsesDoNotCount() {
    assertThat(run(SampleWithoutResponse.class).getTestsSucceededCount()).isEqualTo(1);
    assertThat(ExercisedOperations.missing("ninjaone")).contains("locations.list");
  }

  @Test
  void vendorsAreKeptApart() {
    run(DirectorySample.class);
    assertThat(ExercisedOperations.missing("orgdirectory")).doesNotContain("organizations.get");
    assertThat(ExercisedOperations.missing("ninjaone")).contains("organizations.get");
  }

  private static TestExecutionSummary run(Class<?> sample) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(sample)).build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  static class PassingSample {
    @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

    @Test
    void passes() throws IOException {
      server.enqueue(json(200, "[]"));
      Caller.get(server.url("/v2/organizations"));
    }
  }

  static class DirectorySample {
    @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

    @Test
    void passes() throws IOException {
      server.enqueue(json(200, "{\"id\":50}"));
      Caller.get(server.url("/v1/organizations/50"));
    }
  }

  static class FailingSample {
    @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

    @Test
    void failsAfterAGoodExchange() throws IOException {
      server.enqueue(json(200, "{\"id\":1}"));
      Caller.get(server.url("/v2/organization/1"));
      fail("on purpose");
    }
  }

  static class ViolatingSample {
    @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

    @Test
    void wouldPassButForTheDocument() throws IOException {
      server.enqueue(json(200, "[]"));
      Caller.get(server.url("/v2/organization/1/custom-fields"));
    }
  }

  static class SampleWithoutResponse {
    @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

    @Test
    void meetsARefusalAndNonsense() throws IOException {
      server
          .enqueue(json(404, "{\"resultCode\":\"FAILURE\"}"))
          .enqueueBroken(json(200, "nonsense"));
      Caller.get(server.url("/v2/locations"));
      Caller.get(server.url("/v2/locations"));
    }
  }
}
