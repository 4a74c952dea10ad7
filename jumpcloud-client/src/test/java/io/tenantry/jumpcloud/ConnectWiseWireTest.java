package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static io.tenantry.jumpcloud.WireCase.empty;
import static io.tenantry.jumpcloud.WireCase.lists;
import static io.tenantry.jumpcloud.WireCase.reads;
import static io.tenantry.jumpcloud.WireCase.runs;
import static io.tenantry.jumpcloud.WireCase.writes;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenantry.contract.CheckedServer;
import io.tenantry.jumpcloud.model.CompanyTypeId;
import io.tenantry.jumpcloud.model.ConnectWiseAgreementId;
import io.tenantry.jumpcloud.model.ConnectWiseIntegrationPatch;
import io.tenantry.jumpcloud.model.ConnectWiseMappingChange;
import io.tenantry.jumpcloud.model.ConnectWiseMappingUpdate;
import io.tenantry.jumpcloud.model.ConnectWiseSettingsPatch;
import io.tenantry.jumpcloud.model.IntegrationId;
import io.tenantry.jumpcloud.model.MappedAddition;
import io.tenantry.jumpcloud.model.MappedAgreement;
import io.tenantry.jumpcloud.model.MappedCompany;
import io.tenantry.jumpcloud.model.MappedOrganization;
import io.tenantry.jumpcloud.model.NewConnectWiseIntegration;
import io.tenantry.jumpcloud.model.OrganizationId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The integration with ConnectWise, as the vendor documents it. */
class ConnectWiseWireTest {
  private static final IntegrationId ID = IntegrationId.of("5c3536e9e0a6840001872810");

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  static Stream<Arguments> calls() {
    return Stream.of(
        writes(
            201,
            "POST /api/v2/providers/5c3536e9e0a6840001872799/integrations/connectwise",
            "{\"url\":\"https://na.myconnectwise.net\",\"companyId\":\"examplemsp\",\"publicKey\":\"p\",\"privateKey\":\"s\"}",
            "{\"integrationId\":\"5c3536e9e0a6840001872810\"}",
            c ->
                c.connectWise()
                    .create(
                        PROVIDER,
                        NewConnectWiseIntegration.builder()
                            .url("https://na.myconnectwise.net")
                            .companyId("examplemsp")
                            .publicKey("p")
                            .privateKey("s")
                            .build()),
            "Optional[Integration{integrationId=5c3536e9e0a6840001872810}]"),
        empty(
            "POST /api/v2/providers/5c3536e9e0a6840001872799/integrations/connectwise",
            "{\"url\":\"https://na.myconnectwise.net\",\"companyId\":\"examplemsp\",\"publicKey\":\"p\",\"privateKey\":\"s\"}",
            c ->
                c.connectWise()
                    .create(
                        PROVIDER,
                        NewConnectWiseIntegration.builder()
                            .url("https://na.myconnectwise.net")
                            .companyId("examplemsp")
                            .publicKey("p")
                            .privateKey("s")
                            .build())),
        reads(
            "GET /api/v2/integrations/connectwise/5c3536e9e0a6840001872810",
            "{\"id\":\"5c3536e9e0a6840001872810\",\"url\":\"https://na.myconnectwise.net\",\"companyId\":\"examplemsp\",\"isMspAuthConfigured\":true}",
            c -> c.connectWise().get(ID),
            "ConnectWiseIntegration{id=5c3536e9e0a6840001872810, url=https://na.myconnectwise.net, companyId=examplemsp, isMspAuthConfigured=true}"),
        writes(
            200,
            "PATCH /api/v2/integrations/connectwise/5c3536e9e0a6840001872810",
            "{\"privateKey\":\"s2\"}",
            "{\"id\":\"5c3536e9e0a6840001872810\",\"url\":\"https://na.myconnectwise.net\",\"companyId\":\"examplemsp\",\"isMspAuthConfigured\":true}",
            c ->
                c.connectWise()
                    .update(ID, ConnectWiseIntegrationPatch.builder().privateKey("s2").build()),
            "Optional[ConnectWiseIntegration{id=5c3536e9e0a6840001872810, url=https://na.myconnectwise.net, companyId=examplemsp, isMspAuthConfigured=true}]"),
        empty(
            "PATCH /api/v2/integrations/connectwise/5c3536e9e0a6840001872810",
            "{\"privateKey\":\"s2\"}",
            c ->
                c.connectWise()
                    .update(ID, ConnectWiseIntegrationPatch.builder().privateKey("s2").build())),
        reads(
            "GET /api/v2/integrations/connectwise/5c3536e9e0a6840001872810/settings",
            "{\"companyTypeIds\":[1,\"2\"],\"automaticTicketing\":false}",
            c -> c.connectWise().getSettings(ID),
            "ConnectWiseSettings{companyTypeIds=[1, 2], automaticTicketing=false}"),
        writes(
            200,
            "PATCH /api/v2/integrations/connectwise/5c3536e9e0a6840001872810/settings",
            "{\"companyTypeIds\":[1,2],\"automaticTicketing\":true}",
            "{\"companyTypeIds\":[1,\"2\"],\"automaticTicketing\":false}",
            c ->
                c.connectWise()
                    .updateSettings(
                        ID,
                        ConnectWiseSettingsPatch.builder()
                            .companyTypeIds(List.of(CompanyTypeId.of(1), CompanyTypeId.of(2)))
                            .automaticTicketing(true)
                            .build()),
            "Optional[ConnectWiseSettings{companyTypeIds=[1, 2], automaticTicketing=false}]"),
        empty(
            "PATCH /api/v2/integrations/connectwise/5c3536e9e0a6840001872810/settings",
            "{\"companyTypeIds\":[1,2],\"automaticTicketing\":true}",
            c ->
                c.connectWise()
                    .updateSettings(
                        ID,
                        ConnectWiseSettingsPatch.builder()
                            .companyTypeIds(List.of(CompanyTypeId.of(1), CompanyTypeId.of(2)))
                            .automaticTicketing(true)
                            .build())),
        runs(
            200,
            "DELETE /api/v2/integrations/connectwise/5c3536e9e0a6840001872810",
            null,
            c -> c.connectWise().delete(ID)),
        runs(
            201,
            "DELETE /api/v2/integrations/connectwise/5c3536e9e0a6840001872810",
            null,
            c -> c.connectWise().delete(ID)),
        runs(
            204,
            "DELETE /api/v2/integrations/connectwise/5c3536e9e0a6840001872810",
            null,
            c -> c.connectWise().delete(ID)),
        lists(
            "GET /api/v2/integrations/connectwise/5c3536e9e0a6840001872810/agreements?limit=100&sort=id",
            "{\"id\":\"41\",\"name\":\"Managed Services\",\"companyId\":\"250\"}",
            c -> c.connectWise().listAgreements(ID),
            "ConnectWiseAgreement{id=41, name=Managed Services, companyId=250}"),
        lists(
            "GET /api/v2/integrations/connectwise/5c3536e9e0a6840001872810/agreements/41/additions?limit=100&sort=id",
            "{\"id\":\"7\",\"name\":\"Seats\"}",
            c -> c.connectWise().listAdditions(ID, ConnectWiseAgreementId.of("41")),
            "ConnectWiseAddition{id=7, name=Seats}"),
        lists(
            "GET /api/v2/integrations/connectwise/5c3536e9e0a6840001872810/companies?limit=100&sort=id",
            "{\"id\":\"250\",\"name\":\"Acme\"}",
            c -> c.connectWise().listCompanies(ID),
            "ConnectWiseCompany{id=250, name=Acme}"),
        lists(
            "GET /api/v2/integrations/connectwise/5c3536e9e0a6840001872810/companytypes",
            "{\"id\":1,\"name\":\"Client\"}",
            c -> c.connectWise().listCompanyTypes(ID),
            "CompanyType{id=1, name=Client}"),
        lists(
            "GET /api/v2/integrations/connectwise/5c3536e9e0a6840001872810/mappings?limit=100",
            "{\"lastSyncStatus\":\"success\",\"lastSyncDateTime\":null,\"organization\":{\"id\":\"5c3536e9e0a6840001872801\",\"name\":null},\"company\":{\"id\":\"250\",\"name\":\"Acme\"},\"agreement\":{\"id\":\"41\",\"name\":\"Managed Services\"},\"addition\":null}",
            c -> c.connectWise().listMappings(ID),
            "ConnectWiseMapping{organization=MappedOrganization{id=5c3536e9e0a6840001872801}, company=MappedCompany{id=250, name=Acme}, agreement=MappedAgreement{id=41, name=Managed Services}, lastSyncStatus=success}"),
        runs(
            200,
            "PATCH /api/v2/integrations/connectwise/5c3536e9e0a6840001872810/mappings",
            "{\"data\":[{\"organization\":{\"id\":\"5c3536e9e0a6840001872801\",\"name\":\"Acme, Inc.\"},\"company\":{\"id\":\"250\",\"name\":\"Acme\"},\"agreement\":{\"id\":\"41\",\"name\":\"Managed Services\"},\"addition\":{\"id\":\"7\",\"name\":\"Seats\"}},{\"organization\":{\"id\":\"5c3536e9e0a6840001872802\",\"name\":\"Other\"},\"delete\":true}]}",
            c ->
                c.connectWise()
                    .updateMappings(
                        ID,
                        ConnectWiseMappingUpdate.builder()
                            .addData(
                                ConnectWiseMappingChange.builder()
                                    .organization(
                                        MappedOrganization.builder()
                                            .id(OrganizationId.of("5c3536e9e0a6840001872801"))
                                            .name("Acme, Inc.")
                                            .build())
                                    .company(MappedCompany.builder().id("250").name("Acme").build())
                                    .agreement(
                                        MappedAgreement.builder()
                                            .id("41")
                                            .name("Managed Services")
                                            .build())
                                    .addition(
                                        MappedAddition.builder().id("7").name("Seats").build())
                                    .build(),
                                ConnectWiseMappingChange.builder()
                                    .organization(
                                        MappedOrganization.builder()
                                            .id(OrganizationId.of("5c3536e9e0a6840001872802"))
                                            .name("Other")
                                            .build())
                                    .delete(true)
                                    .build())
                            .build())),
        runs(
            201,
            "PATCH /api/v2/integrations/connectwise/5c3536e9e0a6840001872810/mappings",
            "{\"data\":[{\"organization\":{\"id\":\"5c3536e9e0a6840001872801\",\"name\":\"Acme, Inc.\"},\"company\":{\"id\":\"250\",\"name\":\"Acme\"},\"agreement\":{\"id\":\"41\",\"name\":\"Managed Services\"},\"addition\":{\"id\":\"7\",\"name\":\"Seats\"}},{\"organization\":{\"id\":\"5c3536e9e0a6840001872802\",\"name\":\"Other\"},\"delete\":true}]}",
            c ->
                c.connectWise()
                    .updateMappings(
                        ID,
                        ConnectWiseMappingUpdate.builder()
                            .addData(
                                ConnectWiseMappingChange.builder()
                                    .organization(
                                        MappedOrganization.builder()
                                            .id(OrganizationId.of("5c3536e9e0a6840001872801"))
                                            .name("Acme, Inc.")
                                            .build())
                                    .company(MappedCompany.builder().id("250").name("Acme").build())
                                    .agreement(
                                        MappedAgreement.builder()
                                            .id("41")
                                            .name("Managed Services")
                                            .build())
                                    .addition(
                                        MappedAddition.builder().id("7").name("Seats").build())
                                    .build(),
                                ConnectWiseMappingChange.builder()
                                    .organization(
                                        MappedOrganization.builder()
                                            .id(OrganizationId.of("5c3536e9e0a6840001872802"))
                                            .name("Other")
                                            .build())
                                    .delete(true)
                                    .build())
                            .build())),
        runs(
            204,
            "PATCH /api/v2/integrations/connectwise/5c3536e9e0a6840001872810/mappings",
            "{\"data\":[{\"organization\":{\"id\":\"5c3536e9e0a6840001872801\",\"name\":\"Acme, Inc.\"},\"company\":{\"id\":\"250\",\"name\":\"Acme\"},\"agreement\":{\"id\":\"41\",\"name\":\"Managed Services\"},\"addition\":{\"id\":\"7\",\"name\":\"Seats\"}},{\"organization\":{\"id\":\"5c3536e9e0a6840001872802\",\"name\":\"Other\"},\"delete\":true}]}",
            c ->
                c.connectWise()
                    .updateMappings(
                        ID,
                        ConnectWiseMappingUpdate.builder()
                            .addData(
                                ConnectWiseMappingChange.builder()
                                    .organization(
                                        MappedOrganization.builder()
                                            .id(OrganizationId.of("5c3536e9e0a6840001872801"))
                                            .name("Acme, Inc.")
                                            .build())
                                    .company(MappedCompany.builder().id("250").name("Acme").build())
                                    .agreement(
                                        MappedAgreement.builder()
                                            .id("41")
                                            .name("Managed Services")
                                            .build())
                                    .addition(
                                        MappedAddition.builder().id("7").name("Seats").build())
                                    .build(),
                                ConnectWiseMappingChange.builder()
                                    .organization(
                                        MappedOrganization.builder()
                                            .id(OrganizationId.of("5c3536e9e0a6840001872802"))
                                            .name("Other")
                                            .build())
                                    .delete(true)
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
