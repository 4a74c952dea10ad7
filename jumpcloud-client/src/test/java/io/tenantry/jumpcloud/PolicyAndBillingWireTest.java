package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static io.tenantry.jumpcloud.WireCase.lists;
import static io.tenantry.jumpcloud.WireCase.reads;
import static io.tenantry.jumpcloud.WireCase.runs;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.jumpcloud.model.BillingDetails;
import io.tenantry.jumpcloud.model.ConfiguredPolicyTemplateId;
import io.tenantry.jumpcloud.model.IntegrationId;
import io.tenantry.jumpcloud.model.IntegrationType;
import io.tenantry.jumpcloud.model.PolicyGroupTemplateId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Policy templates, billing and synchronization errors, as the vendor documents them. */
class PolicyAndBillingWireTest {
  private static final PolicyGroupTemplateId TEMPLATE =
      PolicyGroupTemplateId.of("63e6722746d3949ea9c073c1");

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  static Stream<Arguments> calls() {
    return Stream.of(
        lists(
            "GET /api/v2/providers/5c3536e9e0a6840001872799/policygrouptemplates?limit=100&sort=id",
            "{\"_id\":\"63e6722746d3949ea9c073c1\",\"name\":\"Baseline\",\"description\":\"For all\"}",
            c -> c.policyGroupTemplates().list(PROVIDER),
            "PolicyGroupTemplate{id=63e6722746d3949ea9c073c1, name=Baseline, description=For all, members=[]}"),
        reads(
            "GET /api/v2/providers/5c3536e9e0a6840001872799/policygrouptemplates/63e6722746d3949ea9c073c1",
            "{\"id\":\"63e6722746d3949ea9c073c1\",\"name\":\"Baseline\",\"members\":[{\"id\":\"63e6722746d3949ea9c073c2\",\"name\":\"Lock screen\",\"policyTemplateId\":\"5f0f6bc4b544f2a4d4a1b2c3\"}]}",
            c -> c.policyGroupTemplates().get(PROVIDER, TEMPLATE),
            "PolicyGroupTemplate{id=63e6722746d3949ea9c073c1, name=Baseline, members=[PolicyGroupTemplateMember{id=63e6722746d3949ea9c073c2, name=Lock screen, policyTemplateId=5f0f6bc4b544f2a4d4a1b2c3}]}"),
        lists(
            "GET /api/v2/providers/5c3536e9e0a6840001872799/policygrouptemplates/63e6722746d3949ea9c073c1/members?limit=100&sort=id",
            "{\"id\":\"63e6722746d3949ea9c073c2\",\"name\":\"Lock screen\",\"policyTemplateId\":\"5f0f6bc4b544f2a4d4a1b2c3\"}",
            c -> c.policyGroupTemplates().listMembers(PROVIDER, TEMPLATE),
            "PolicyGroupTemplateMember{id=63e6722746d3949ea9c073c2, name=Lock screen, policyTemplateId=5f0f6bc4b544f2a4d4a1b2c3}"),
        lists(
            "GET /api/v2/providers/5c3536e9e0a6840001872799/configuredpolicytemplates?limit=100&sort=id",
            "{\"id\":\"63e6722746d3949ea9c073c2\",\"name\":\"Lock screen\",\"policyTemplateId\":\"5f0f6bc4b544f2a4d4a1b2c3\"}",
            c -> c.configuredPolicyTemplates().list(PROVIDER),
            "ConfiguredPolicyTemplate{id=63e6722746d3949ea9c073c2, name=Lock screen, policyTemplateId=5f0f6bc4b544f2a4d4a1b2c3, values=[]}"),
        reads(
            "GET /api/v2/providers/5c3536e9e0a6840001872799/configuredpolicytemplates/63e6722746d3949ea9c073c2",
            "{\"id\":\"63e6722746d3949ea9c073c2\",\"name\":\"Lock screen\",\"policyTemplateId\":\"5f0f6bc4b544f2a4d4a1b2c3\",\"values\":[{\"configFieldId\":\"63e6722746d3949ea9c073cc\",\"name\":\"a\",\"value\":{\"x\":[1]}},{\"id\":\"63e6722746d3949ea9c073cd\",\"name\":\"b\",\"value\":true}]}",
            c ->
                c.configuredPolicyTemplates()
                    .get(PROVIDER, ConfiguredPolicyTemplateId.of("63e6722746d3949ea9c073c2")),
            "ConfiguredPolicyTemplate{id=63e6722746d3949ea9c073c2, name=Lock screen, policyTemplateId=5f0f6bc4b544f2a4d4a1b2c3, values=[ConfiguredPolicyValue{configFieldId=63e6722746d3949ea9c073cc, name=a, value={\"x\":[1]}}, ConfiguredPolicyValue{configFieldId=63e6722746d3949ea9c073cd, name=b, value=true}]}"),
        reads(
            "GET /api/v2/providers/5c3536e9e0a6840001872799/billing/details",
            "{\"contractType\":\"MSP\",\"hasContract\":true,\"assignedLicenses\":9007199254740993,\"products\":[{\"name\":\"Core\",\"capabilities\":[\"directory\"],\"includedLicenses\":10,\"purchasedLicenses\":150}]}",
            c -> c.billing().getDetails(PROVIDER),
            "BillingDetails{contractType=MSP, hasContract=true, assignedLicenses=9007199254740993, products=[BillingProduct{name=Core, capabilities=[directory], includedLicenses=10, purchasedLicenses=150}]}"),
        lists(
            "GET /api/v2/integrations/connectwise/5c3536e9e0a6840001872810/errors",
            "{\"orgId\":\"5c3536e9e0a6840001872801\",\"timestamp\":\"2026-11-01T00:00:00Z\",\"errorType\":\"company_not_found\",\"message\":\"The company does not exist.\"}",
            c ->
                c.integrations()
                    .listErrors(
                        IntegrationType.CONNECTWISE, IntegrationId.of("5c3536e9e0a6840001872810")),
            "IntegrationError{orgId=5c3536e9e0a6840001872801, timestamp=2026-11-01T00:00:00Z, errorType=company_not_found, message=The company does not exist.}"),
        runs(
            200,
            "DELETE /api/v2/providers/5c3536e9e0a6840001872799/policygrouptemplates/63e6722746d3949ea9c073c1",
            null,
            c -> c.policyGroupTemplates().delete(PROVIDER, TEMPLATE)),
        runs(
            201,
            "DELETE /api/v2/providers/5c3536e9e0a6840001872799/policygrouptemplates/63e6722746d3949ea9c073c1",
            null,
            c -> c.policyGroupTemplates().delete(PROVIDER, TEMPLATE)),
        runs(
            204,
            "DELETE /api/v2/providers/5c3536e9e0a6840001872799/policygrouptemplates/63e6722746d3949ea9c073c1",
            null,
            c -> c.policyGroupTemplates().delete(PROVIDER, TEMPLATE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void callSendsWhatTheVendorDocuments(String line, WireCase call)
      throws InterruptedException, JsonProcessingException {
    call.check(server);
  }

  @Test
  void numbersWrittenAsTextAreRead() {
    server.enqueueBroken(
        Replies.json(
            200,
            "{\"assignedLicenses\":\"9007199254740993\",\"products\":[{\"purchasedLicenses\":\"150\"}]}"));
    BillingDetails details = JumpCloud.at(server).billing().getDetails(PROVIDER);
    assertThat(details.assignedLicenses()).contains(9007199254740993L);
    assertThat(details.products().get(0).purchasedLicenses()).contains(150L);
  }
}
