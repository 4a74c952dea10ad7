package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static io.tenantry.jumpcloud.WireCase.empty;
import static io.tenantry.jumpcloud.WireCase.lists;
import static io.tenantry.jumpcloud.WireCase.reads;
import static io.tenantry.jumpcloud.WireCase.runs;
import static io.tenantry.jumpcloud.WireCase.writes;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenantry.contract.CheckedServer;
import io.tenantry.jumpcloud.model.AutotaskIntegrationPatch;
import io.tenantry.jumpcloud.model.AutotaskMappingChange;
import io.tenantry.jumpcloud.model.AutotaskMappingUpdate;
import io.tenantry.jumpcloud.model.AutotaskSettingsPatch;
import io.tenantry.jumpcloud.model.IntegrationId;
import io.tenantry.jumpcloud.model.MappedCompany;
import io.tenantry.jumpcloud.model.MappedContract;
import io.tenantry.jumpcloud.model.MappedOrganization;
import io.tenantry.jumpcloud.model.MappedService;
import io.tenantry.jumpcloud.model.NewAutotaskIntegration;
import io.tenantry.jumpcloud.model.OrganizationId;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The integration with Autotask, as the vendor documents it. */
class AutotaskWireTest {
  private static final IntegrationId ID = IntegrationId.of("5c3536e9e0a6840001872810");

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  static Stream<Arguments> calls() {
    return Stream.of(
        writes(
            201,
            "POST /api/v2/providers/5c3536e9e0a6840001872799/integrations/autotask",
            "{\"username\":\"api@example.com\",\"secret\":\"s\"}",
            "{\"integrationId\":\"5c3536e9e0a6840001872810\"}",
            c ->
                c.autotask()
                    .create(
                        PROVIDER,
                        NewAutotaskIntegration.builder()
                            .username("api@example.com")
                            .secret("s")
                            .build()),
            "Optional[Integration{integrationId=5c3536e9e0a6840001872810}]"),
        empty(
            "POST /api/v2/providers/5c3536e9e0a6840001872799/integrations/autotask",
            "{\"username\":\"api@example.com\",\"secret\":\"s\"}",
            c ->
                c.autotask()
                    .create(
                        PROVIDER,
                        NewAutotaskIntegration.builder()
                            .username("api@example.com")
                            .secret("s")
                            .build())),
        reads(
            "GET /api/v2/integrations/autotask/5c3536e9e0a6840001872810",
            "{\"id\":\"5c3536e9e0a6840001872810\",\"username\":\"api@example.com\",\"isMspAuthConfigured\":true}",
            c -> c.autotask().get(ID),
            "AutotaskIntegration{id=5c3536e9e0a6840001872810, username=api@example.com, isMspAuthConfigured=true}"),
        writes(
            200,
            "PATCH /api/v2/integrations/autotask/5c3536e9e0a6840001872810",
            "{\"secret\":\"s2\"}",
            "{\"id\":\"5c3536e9e0a6840001872810\",\"username\":\"api@example.com\",\"isMspAuthConfigured\":true}",
            c -> c.autotask().update(ID, AutotaskIntegrationPatch.builder().secret("s2").build()),
            "Optional[AutotaskIntegration{id=5c3536e9e0a6840001872810, username=api@example.com, isMspAuthConfigured=true}]"),
        empty(
            "PATCH /api/v2/integrations/autotask/5c3536e9e0a6840001872810",
            "{\"secret\":\"s2\"}",
            c -> c.autotask().update(ID, AutotaskIntegrationPatch.builder().secret("s2").build())),
        reads(
            "GET /api/v2/integrations/autotask/5c3536e9e0a6840001872810/settings",
            "{\"companyTypeIds\":[1,2],\"automaticTicketing\":true}",
            c -> c.autotask().getSettings(ID),
            "AutotaskSettings{companyTypeIds=[1, 2], automaticTicketing=true}"),
        writes(
            200,
            "PATCH /api/v2/integrations/autotask/5c3536e9e0a6840001872810/settings",
            "{\"automaticTicketing\":true}",
            "{\"companyTypeIds\":[1,2],\"automaticTicketing\":true}",
            c ->
                c.autotask()
                    .updateSettings(
                        ID, AutotaskSettingsPatch.builder().automaticTicketing(true).build()),
            "Optional[AutotaskSettings{companyTypeIds=[1, 2], automaticTicketing=true}]"),
        empty(
            "PATCH /api/v2/integrations/autotask/5c3536e9e0a6840001872810/settings",
            "{\"automaticTicketing\":true}",
            c ->
                c.autotask()
                    .updateSettings(
                        ID, AutotaskSettingsPatch.builder().automaticTicketing(true).build())),
        runs(
            200,
            "DELETE /api/v2/integrations/autotask/5c3536e9e0a6840001872810",
            null,
            c -> c.autotask().delete(ID)),
        runs(
            201,
            "DELETE /api/v2/integrations/autotask/5c3536e9e0a6840001872810",
            null,
            c -> c.autotask().delete(ID)),
        runs(
            204,
            "DELETE /api/v2/integrations/autotask/5c3536e9e0a6840001872810",
            null,
            c -> c.autotask().delete(ID)),
        lists(
            "GET /api/v2/integrations/autotask/5c3536e9e0a6840001872810/companies?limit=100&sort=id",
            "{\"id\":\"250\",\"name\":\"Acme\"}",
            c -> c.autotask().listCompanies(ID),
            "AutotaskCompany{id=250, name=Acme}"),
        lists(
            "GET /api/v2/integrations/autotask/5c3536e9e0a6840001872810/companytypes",
            "{\"id\":1,\"name\":\"Client\"}",
            c -> c.autotask().listCompanyTypes(ID),
            "CompanyType{id=1, name=Client}"),
        lists(
            "GET /api/v2/integrations/autotask/5c3536e9e0a6840001872810/contracts?limit=100&sort=id",
            "{\"id\":\"41\",\"name\":\"Managed Services\",\"companyId\":\"250\"}",
            c -> c.autotask().listContracts(ID),
            "AutotaskContract{id=41, name=Managed Services, companyId=250}"),
        lists(
            "GET /api/v2/integrations/autotask/5c3536e9e0a6840001872810/contracts/services?limit=100&sort=id",
            "{\"id\":\"7\",\"name\":\"Seats\",\"contractId\":\"41\"}",
            c -> c.autotask().listServices(ID),
            "AutotaskService{id=7, name=Seats, contractId=41}"),
        lists(
            "GET /api/v2/integrations/autotask/5c3536e9e0a6840001872810/contracts/fields",
            "{\"name\":\"status\",\"values\":[{\"value\":\"1\",\"label\":\"Active\"}]}",
            c -> c.autotask().listContractFields(ID),
            "AutotaskContractField{name=status, values=[AutotaskContractValue{value=1, label=Active}]}"),
        lists(
            "GET /api/v2/integrations/autotask/5c3536e9e0a6840001872810/mappings?limit=100",
            "{\"lastSyncStatus\":null,\"lastSyncDateTime\":\"2026-11-01T00:00:00Z\",\"organization\":{\"id\":\"5c3536e9e0a6840001872801\",\"name\":\"Acme, Inc.\"},\"company\":null,\"contract\":{\"id\":\"41\",\"name\":\"Managed Services\"},\"service\":{\"id\":\"7\",\"name\":\"Seats\",\"nonBillableUsers\":2}}",
            c -> c.autotask().listMappings(ID),
            "AutotaskMapping{organization=MappedOrganization{id=5c3536e9e0a6840001872801, name=Acme, Inc.}, contract=MappedContract{id=41, name=Managed Services}, service=MappedService{id=7, name=Seats, nonBillableUsers=2}, lastSyncDateTime=2026-11-01T00:00:00Z}"),
        runs(
            204,
            "PATCH /api/v2/integrations/autotask/5c3536e9e0a6840001872810/mappings",
            "{\"data\":[{\"organization\":{\"id\":\"5c3536e9e0a6840001872801\",\"name\":\"Acme, Inc.\"},\"company\":{\"id\":\"250\",\"name\":\"Acme\"},\"contract\":{\"id\":\"41\",\"name\":\"Managed Services\"},\"service\":{\"id\":\"7\",\"name\":\"Seats\",\"nonBillableUsers\":2}}]}",
            c ->
                c.autotask()
                    .updateMappings(
                        ID,
                        AutotaskMappingUpdate.builder()
                            .addData(
                                AutotaskMappingChange.builder()
                                    .organization(
                                        MappedOrganization.builder()
                                            .id(OrganizationId.of("5c3536e9e0a6840001872801"))
                                            .name("Acme, Inc.")
                                            .build())
                                    .company(MappedCompany.builder().id("250").name("Acme").build())
                                    .contract(
                                        MappedContract.builder()
                                            .id("41")
                                            .name("Managed Services")
                                            .build())
                                    .service(
                                        MappedService.builder()
                                            .id("7")
                                            .name("Seats")
                                            .nonBillableUsers(2)
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
