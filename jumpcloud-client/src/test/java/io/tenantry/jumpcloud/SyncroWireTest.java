package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static io.tenantry.jumpcloud.WireCase.empty;
import static io.tenantry.jumpcloud.WireCase.lists;
import static io.tenantry.jumpcloud.WireCase.reads;
import static io.tenantry.jumpcloud.WireCase.runs;
import static io.tenantry.jumpcloud.WireCase.writes;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenantry.contract.CheckedServer;
import io.tenantry.jumpcloud.model.IntegrationId;
import io.tenantry.jumpcloud.model.MappedCompany;
import io.tenantry.jumpcloud.model.MappedOrganization;
import io.tenantry.jumpcloud.model.NewSyncroIntegration;
import io.tenantry.jumpcloud.model.OrganizationId;
import io.tenantry.jumpcloud.model.SyncroBilling;
import io.tenantry.jumpcloud.model.SyncroBillingFields;
import io.tenantry.jumpcloud.model.SyncroIntegrationPatch;
import io.tenantry.jumpcloud.model.SyncroMappingChange;
import io.tenantry.jumpcloud.model.SyncroMappingUpdate;
import io.tenantry.jumpcloud.model.SyncroNumber;
import io.tenantry.jumpcloud.model.SyncroSettingsPatch;
import io.tenantry.jumpcloud.model.SyncroText;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The integration with Syncro, as the vendor documents it. */
class SyncroWireTest {
  private static final IntegrationId ID = IntegrationId.of("5c3536e9e0a6840001872810");

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  static Stream<Arguments> calls() {
    return Stream.of(
        writes(
            201,
            "POST /api/v2/providers/5c3536e9e0a6840001872799/integrations/syncro",
            "{\"subdomain\":\"examplemsp\",\"apiToken\":\"s\"}",
            "{\"integrationId\":\"5c3536e9e0a6840001872810\"}",
            c ->
                c.syncro()
                    .create(
                        PROVIDER,
                        NewSyncroIntegration.builder()
                            .subdomain("examplemsp")
                            .apiToken("s")
                            .build()),
            "Optional[Integration{integrationId=5c3536e9e0a6840001872810}]"),
        empty(
            "POST /api/v2/providers/5c3536e9e0a6840001872799/integrations/syncro",
            "{\"subdomain\":\"examplemsp\",\"apiToken\":\"s\"}",
            c ->
                c.syncro()
                    .create(
                        PROVIDER,
                        NewSyncroIntegration.builder()
                            .subdomain("examplemsp")
                            .apiToken("s")
                            .build())),
        reads(
            "GET /api/v2/integrations/syncro/5c3536e9e0a6840001872810",
            "{\"id\":\"5c3536e9e0a6840001872810\",\"subdomain\":\"examplemsp\"}",
            c -> c.syncro().get(ID),
            "SyncroIntegration{id=5c3536e9e0a6840001872810, subdomain=examplemsp}"),
        writes(
            200,
            "PATCH /api/v2/integrations/syncro/5c3536e9e0a6840001872810",
            "{\"apiToken\":\"s2\"}",
            "{\"id\":\"5c3536e9e0a6840001872810\",\"subdomain\":\"examplemsp\"}",
            c -> c.syncro().update(ID, SyncroIntegrationPatch.builder().apiToken("s2").build()),
            "Optional[SyncroIntegration{id=5c3536e9e0a6840001872810, subdomain=examplemsp}]"),
        empty(
            "PATCH /api/v2/integrations/syncro/5c3536e9e0a6840001872810",
            "{\"apiToken\":\"s2\"}",
            c -> c.syncro().update(ID, SyncroIntegrationPatch.builder().apiToken("s2").build())),
        reads(
            "GET /api/v2/integrations/syncro/5c3536e9e0a6840001872810/settings",
            "{\"automaticTicketing\":true}",
            c -> c.syncro().getSettings(ID),
            "SyncroSettings{automaticTicketing=true}"),
        writes(
            200,
            "PATCH /api/v2/integrations/syncro/5c3536e9e0a6840001872810/settings",
            "{\"automaticTicketing\":false}",
            "{\"automaticTicketing\":true}",
            c ->
                c.syncro()
                    .updateSettings(
                        ID, SyncroSettingsPatch.builder().automaticTicketing(false).build()),
            "Optional[SyncroSettings{automaticTicketing=true}]"),
        empty(
            "PATCH /api/v2/integrations/syncro/5c3536e9e0a6840001872810/settings",
            "{\"automaticTicketing\":false}",
            c ->
                c.syncro()
                    .updateSettings(
                        ID, SyncroSettingsPatch.builder().automaticTicketing(false).build())),
        runs(
            200,
            "DELETE /api/v2/integrations/syncro/5c3536e9e0a6840001872810",
            null,
            c -> c.syncro().delete(ID)),
        runs(
            201,
            "DELETE /api/v2/integrations/syncro/5c3536e9e0a6840001872810",
            null,
            c -> c.syncro().delete(ID)),
        runs(
            204,
            "DELETE /api/v2/integrations/syncro/5c3536e9e0a6840001872810",
            null,
            c -> c.syncro().delete(ID)),
        lists(
            "GET /api/v2/integrations/syncro/5c3536e9e0a6840001872810/companies?limit=100&sort=id",
            "{\"id\":\"250\",\"name\":\"Acme\"}",
            c -> c.syncro().listCompanies(ID),
            "SyncroCompany{id=250, name=Acme}"),
        lists(
            "GET /api/v2/integrations/syncro/5c3536e9e0a6840001872810/mappings?limit=100",
            "{\"organization\":{\"id\":\"5c3536e9e0a6840001872801\",\"name\":\"Acme, Inc.\"},\"company\":{\"id\":\"250\",\"name\":\"Acme\"}}",
            c -> c.syncro().listMappings(ID),
            "SyncroMapping{organization=MappedOrganization{id=5c3536e9e0a6840001872801, name=Acme, Inc.}, company=MappedCompany{id=250, name=Acme}}"),
        reads(
            "GET /api/v2/integrations/syncro/5c3536e9e0a6840001872810/billing_mapping_configuration_options?limit=100",
            "{\"options\":[{\"name\":\"schedule\",\"values\":[{\"label\":\"Monthly\",\"value\":12,\"lines\":[{\"label\":\"Seats\",\"value\":34}]}]}]}",
            c -> c.syncro().listBillingOptions(ID).walk().next(),
            "SyncroBillingOption{name=schedule, values=[SyncroBillingValue{label=Monthly, value=12, lines=[SyncroBillingLine{label=Seats, value=34}]}]}"),
        runs(
            204,
            "PATCH /api/v2/integrations/syncro/5c3536e9e0a6840001872810/mappings",
            "{\"data\":[{\"organization\":{\"id\":\"5c3536e9e0a6840001872801\",\"name\":\"Acme, Inc.\"},\"company\":{\"id\":\"250\",\"name\":\"Acme\"},\"billingConfigurations\":{\"fields\":{\"schedule_id\":{\"numberValue\":12,\"kind\":\"numberValue\"},\"schedule_name\":{\"stringValue\":\"Monthly\",\"kind\":\"stringValue\"},\"line_item_id\":{\"numberValue\":34,\"kind\":\"numberValue\"},\"line_item_name\":{\"stringValue\":\"Seats\",\"kind\":\"stringValue\"}}}}]}",
            c ->
                c.syncro()
                    .updateMappings(
                        ID,
                        SyncroMappingUpdate.builder()
                            .addData(
                                SyncroMappingChange.builder()
                                    .organization(
                                        MappedOrganization.builder()
                                            .id(OrganizationId.of("5c3536e9e0a6840001872801"))
                                            .name("Acme, Inc.")
                                            .build())
                                    .company(MappedCompany.builder().id("250").name("Acme").build())
                                    .billingConfigurations(
                                        SyncroBilling.builder()
                                            .fields(
                                                SyncroBillingFields.builder()
                                                    .scheduleId(
                                                        SyncroNumber.builder()
                                                            .numberValue(12L)
                                                            .kind("numberValue")
                                                            .build())
                                                    .scheduleName(
                                                        SyncroText.builder()
                                                            .stringValue("Monthly")
                                                            .kind("stringValue")
                                                            .build())
                                                    .lineItemId(
                                                        SyncroNumber.builder()
                                                            .numberValue(34L)
                                                            .kind("numberValue")
                                                            .build())
                                                    .lineItemName(
                                                        SyncroText.builder()
                                                            .stringValue("Seats")
                                                            .kind("stringValue")
                                                            .build())
                                                    .build())
                                            .build())
                                    .build())
                            .build())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void callSendsWhatTheVendorDocuments(String line, WireCase call)
      throws InterruptedException, JsonProcessingException {
    call.check(server);
  }
}
