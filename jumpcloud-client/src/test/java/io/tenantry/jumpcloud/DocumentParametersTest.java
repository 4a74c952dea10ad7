package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.jumpcloud.model.AdministratorField;
import io.tenantry.jumpcloud.model.AdministratorId;
import io.tenantry.jumpcloud.model.AdministratorSort;
import io.tenantry.jumpcloud.model.AdministratorsListOptions;
import io.tenantry.jumpcloud.model.CasesListOptions;
import io.tenantry.jumpcloud.model.Filter;
import io.tenantry.jumpcloud.model.IntegrationSort;
import io.tenantry.jumpcloud.model.IntegrationsListOptions;
import io.tenantry.jumpcloud.model.InvoiceId;
import io.tenantry.jumpcloud.model.InvoiceSort;
import io.tenantry.jumpcloud.model.InvoicesListOptions;
import io.tenantry.jumpcloud.model.OrganizationField;
import io.tenantry.jumpcloud.model.OrganizationSort;
import io.tenantry.jumpcloud.model.OrganizationsListOptions;
import io.tenantry.jumpcloud.model.ProviderField;
import io.tenantry.jumpcloud.model.ProvidersGetOptions;
import io.tenantry.jumpcloud.model.SupportCaseSort;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Method, path and every row of the tables of parameters in document 003, held at the socket. */
class DocumentParametersTest {
  private static final Filter FILTER = Filter.eq("name", "Acme");

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  /** Everything set that can be set. */
  private interface Use {
    void of(JumpCloudClient client);
  }

  private static Arguments operation(String name, Use use) {
    return Arguments.of(name, use);
  }

  static Stream<Arguments> reads() {
    return Stream.of(
        operation(
            "providers-get",
            c ->
                c.providers()
                    .get(PROVIDER, ProvidersGetOptions.builder().fields(ProviderField.ID).build())),
        operation(
            "organizations-list",
            c ->
                c.organizations()
                    .list(
                        PROVIDER,
                        OrganizationsListOptions.builder()
                            .fields(OrganizationField.ID)
                            .filter(FILTER)
                            .limit(2)
                            .sort(OrganizationSort.ID)
                            .sortIgnoreCase(OrganizationSort.NAME)
                            .build())
                    .toList()),
        operation(
            "administrators-list",
            c ->
                c.administrators()
                    .list(
                        PROVIDER,
                        AdministratorsListOptions.builder()
                            .fields(AdministratorField.ID)
                            .filter(FILTER)
                            .limit(2)
                            .sort(AdministratorSort.ID)
                            .sortIgnoreCase(AdministratorSort.EMAIL)
                            .build())
                    .toList()),
        operation(
            "integrations-list",
            c ->
                c.integrations()
                    .list(
                        PROVIDER,
                        IntegrationsListOptions.builder()
                            .filter(FILTER)
                            .limit(2)
                            .sort(IntegrationSort.TYPE)
                            .build())
                    .toList()),
        operation(
            "invoices-list",
            c ->
                c.invoices()
                    .list(
                        PROVIDER,
                        InvoicesListOptions.builder()
                            .filter(FILTER)
                            .limit(2)
                            .sort(InvoiceSort.ID)
                            .build())
                    .toList()),
        operation(
            "cases-list",
            c ->
                c.cases()
                    .list(
                        PROVIDER,
                        CasesListOptions.builder()
                            .filter(FILTER)
                            .limit(2)
                            .sort(SupportCaseSort.DATE)
                            .build())
                    .toList()),
        operation("invoices-pdf", c -> c.invoices().pdf(PROVIDER, InvoiceId.of("1"))),
        operation(
            "administrators-delete",
            c -> c.administrators().delete(PROVIDER, AdministratorId.of("1"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reads")
  void everyParameterOfTheTableIsSent(String operation, Use use) throws InterruptedException {
    DocumentTable document = DocumentTable.of(operation);
    boolean list = operation.endsWith("-list");
    if (list) {
      server.enqueue(Replies.json(200, records(operation)), Replies.json(200, "[]"));
    } else if (operation.endsWith("-pdf")) {
      server.enqueue(
          new MockResponse.Builder()
              .addHeader("Content-Type", "application/pdf")
              .body("%PDF-1.7")
              .build());
    } else {
      server.enqueue(Replies.json(200, "{\"id\":\"5c3536e9e0a6840001872799\"}"));
    }
    use.of(JumpCloud.at(server));
    RecordedRequest last = server.takeRequest();
    if (list) {
      last = server.takeRequest();
    }
    assertThat(last.getMethod() + " " + last.getUrl().encodedPath()).matches(document.line());
    assertThat(last.getUrl().queryParameterNames()).isEqualTo(document.parameters());
  }

  private static String records(String operation) {
    return operation.startsWith("integrations")
        ? "{\"records\":[{\"integrationId\":\"1\"}]}"
        : operation.startsWith("cases") ? "{\"results\":[{}]}" : "[{\"id\":\"1\"}]";
  }
}
