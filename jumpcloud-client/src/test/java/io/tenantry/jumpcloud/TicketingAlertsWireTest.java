package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static io.tenantry.jumpcloud.WireCase.empty;
import static io.tenantry.jumpcloud.WireCase.lists;
import static io.tenantry.jumpcloud.WireCase.reads;
import static io.tenantry.jumpcloud.WireCase.writes;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenantry.contract.CheckedServer;
import io.tenantry.jumpcloud.model.AlertChoice;
import io.tenantry.jumpcloud.model.AlertDestination;
import io.tenantry.jumpcloud.model.AlertId;
import io.tenantry.jumpcloud.model.AutotaskAlertUpdate;
import io.tenantry.jumpcloud.model.ConnectWiseAlertUpdate;
import io.tenantry.jumpcloud.model.SyncroAlertUpdate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ticketing alerts, as the vendor documents them. */
class TicketingAlertsWireTest {
  private static final AlertId ALERT = AlertId.of("5c3536e9e0a6840001872830");

  private static AlertChoice choice(long id, String name) {
    return AlertChoice.builder().id(id).name(name).build();
  }

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  static Stream<Arguments> calls() {
    return Stream.of(
        lists(
            "GET /api/v2/providers/5c3536e9e0a6840001872799/integrations/ticketing/alerts",
            "{\"id\":1,\"name\":\"encryption\",\"category\":\"systems\",\"description\":\"A device is not encrypted.\"}",
            c -> c.ticketingAlerts().list(PROVIDER),
            "TicketingAlert{id=1, name=encryption, category=systems, description=A device is not encrypted.}"),
        lists(
            "GET /api/v2/providers/5c3536e9e0a6840001872799/integrations/connectwise/alerts/configuration",
            "{\"alertId\":\"5c3536e9e0a6840001872830\",\"id\":1,\"category\":\"systems\",\"description\":\"A device is not encrypted.\",\"displayName\":\"Encryption\",\"shouldCreateTickets\":true,\"dueDays\":5,\"priority\":{\"id\":3,\"name\":\"High\"},\"source\":{\"id\":1,\"name\":\"JumpCloud\"}}",
            c -> c.ticketingAlerts().listConnectWise(PROVIDER),
            "ConnectWiseAlert{alertId=5c3536e9e0a6840001872830, id=1, category=systems, description=A device is not encrypted., displayName=Encryption, shouldCreateTickets=true, dueDays=5, priority=AlertChoice{id=3, name=High}, source=AlertChoice{id=1, name=JumpCloud}}"),
        writes(
            200,
            "PUT /api/v2/providers/5c3536e9e0a6840001872799/integrations/connectwise/alerts/5c3536e9e0a6840001872830/configuration",
            "{\"shouldCreateTickets\":true,\"priority\":{\"id\":3,\"name\":\"High\"},\"source\":{\"id\":1,\"name\":\"JumpCloud\"},\"dueDays\":5}",
            "{\"id\":1,\"category\":\"systems\",\"description\":\"A device is not encrypted.\",\"displayName\":\"Encryption\",\"shouldCreateTickets\":true,\"dueDays\":5,\"priority\":{\"id\":3,\"name\":\"High\"},\"source\":{\"id\":1,\"name\":\"JumpCloud\"}}",
            c ->
                c.ticketingAlerts()
                    .updateConnectWise(
                        PROVIDER,
                        ALERT,
                        ConnectWiseAlertUpdate.builder()
                            .shouldCreateTickets(true)
                            .priority(choice(3, "High"))
                            .source(choice(1, "JumpCloud"))
                            .dueDays(5)
                            .build()),
            "Optional[ConnectWiseAlert{id=1, category=systems, description=A device is not encrypted., displayName=Encryption, shouldCreateTickets=true, dueDays=5, priority=AlertChoice{id=3, name=High}, source=AlertChoice{id=1, name=JumpCloud}}]"),
        empty(
            "PUT /api/v2/providers/5c3536e9e0a6840001872799/integrations/connectwise/alerts/5c3536e9e0a6840001872830/configuration",
            "{\"shouldCreateTickets\":true,\"priority\":{\"id\":3,\"name\":\"High\"},\"source\":{\"id\":1,\"name\":\"JumpCloud\"},\"dueDays\":5}",
            c ->
                c.ticketingAlerts()
                    .updateConnectWise(
                        PROVIDER,
                        ALERT,
                        ConnectWiseAlertUpdate.builder()
                            .shouldCreateTickets(true)
                            .priority(choice(3, "High"))
                            .source(choice(1, "JumpCloud"))
                            .dueDays(5)
                            .build())),
        lists(
            "GET /api/v2/providers/5c3536e9e0a6840001872799/integrations/connectwise/alerts/configuration/options",
            "{\"name\":\"priority\",\"values\":[{\"label\":\"High\",\"value\":3}]}",
            c -> c.ticketingAlerts().listConnectWiseOptions(PROVIDER),
            "AlertOption{name=priority, values=[AlertOptionValue{label=High, value=3}]}"),
        lists(
            "GET /api/v2/providers/5c3536e9e0a6840001872799/integrations/autotask/alerts/configuration",
            "{\"alertId\":\"5c3536e9e0a6840001872830\",\"id\":1,\"category\":\"systems\",\"description\":\"A device is not encrypted.\",\"displayName\":\"Encryption\",\"shouldCreateTickets\":true,\"dueDays\":5,\"priority\":{\"id\":3,\"name\":\"High\"},\"status\":{\"id\":1,\"name\":\"New\"},\"source\":{\"id\":2,\"name\":\"JumpCloud\"},\"destination\":\"resource\",\"queue\":null,\"resource\":{\"id\":29,\"name\":\"Joe Doe\",\"role\":{\"id\":8,\"name\":\"Engineer\"}}}",
            c -> c.ticketingAlerts().listAutotask(PROVIDER),
            "AutotaskAlert{alertId=5c3536e9e0a6840001872830, id=1, category=systems, description=A device is not encrypted., displayName=Encryption, shouldCreateTickets=true, dueDays=5, priority=AlertChoice{id=3, name=High}, status=AlertChoice{id=1, name=New}, source=AlertChoice{id=2, name=JumpCloud}, destination=resource, resource=AutotaskResource{id=29, name=Joe Doe, role=AlertChoice{id=8, name=Engineer}}}"),
        writes(
            200,
            "PUT /api/v2/providers/5c3536e9e0a6840001872799/integrations/autotask/alerts/5c3536e9e0a6840001872830/configuration",
            "{\"shouldCreateTickets\":true,\"destination\":\"queue\",\"dueDays\":5,\"priority\":{\"id\":3,\"name\":\"High\"},\"status\":{\"id\":1,\"name\":\"New\"},\"source\":{\"id\":2,\"name\":\"JumpCloud\"},\"queue\":{\"id\":5,\"name\":\"Help Desk\"}}",
            "{\"id\":1,\"category\":\"systems\",\"description\":\"A device is not encrypted.\",\"displayName\":\"Encryption\",\"shouldCreateTickets\":true,\"dueDays\":5,\"priority\":{\"id\":3,\"name\":\"High\"},\"status\":{\"id\":1,\"name\":\"New\"},\"source\":{\"id\":2,\"name\":\"JumpCloud\"},\"destination\":\"resource\",\"queue\":null,\"resource\":{\"id\":29,\"name\":\"Joe Doe\",\"role\":{\"id\":8,\"name\":\"Engineer\"}}}",
            c ->
                c.ticketingAlerts()
                    .updateAutotask(
                        PROVIDER,
                        ALERT,
                        AutotaskAlertUpdate.builder()
                            .shouldCreateTickets(true)
                            .destination(AlertDestination.QUEUE)
                            .dueDays(5)
                            .priority(choice(3, "High"))
                            .status(choice(1, "New"))
                            .source(choice(2, "JumpCloud"))
                            .queue(choice(5, "Help Desk"))
                            .build()),
            "Optional[AutotaskAlert{id=1, category=systems, description=A device is not encrypted., displayName=Encryption, shouldCreateTickets=true, dueDays=5, priority=AlertChoice{id=3, name=High}, status=AlertChoice{id=1, name=New}, source=AlertChoice{id=2, name=JumpCloud}, destination=resource, resource=AutotaskResource{id=29, name=Joe Doe, role=AlertChoice{id=8, name=Engineer}}}]"),
        empty(
            "PUT /api/v2/providers/5c3536e9e0a6840001872799/integrations/autotask/alerts/5c3536e9e0a6840001872830/configuration",
            "{\"shouldCreateTickets\":true,\"destination\":\"queue\",\"dueDays\":5,\"priority\":{\"id\":3,\"name\":\"High\"},\"status\":{\"id\":1,\"name\":\"New\"},\"source\":{\"id\":2,\"name\":\"JumpCloud\"},\"queue\":{\"id\":5,\"name\":\"Help Desk\"}}",
            c ->
                c.ticketingAlerts()
                    .updateAutotask(
                        PROVIDER,
                        ALERT,
                        AutotaskAlertUpdate.builder()
                            .shouldCreateTickets(true)
                            .destination(AlertDestination.QUEUE)
                            .dueDays(5)
                            .priority(choice(3, "High"))
                            .status(choice(1, "New"))
                            .source(choice(2, "JumpCloud"))
                            .queue(choice(5, "Help Desk"))
                            .build())),
        lists(
            "GET /api/v2/providers/5c3536e9e0a6840001872799/integrations/syncro/alerts/configuration",
            "{\"alertId\":\"5c3536e9e0a6840001872830\",\"id\":1,\"category\":\"systems\",\"description\":\"A device is not encrypted.\",\"displayName\":\"Encryption\",\"shouldCreateTickets\":true,\"dueDays\":5,\"problemType\":\"Remote Support\",\"priority\":\"High\",\"status\":\"New\",\"userId\":12,\"username\":\"Joe Doe\"}",
            c -> c.ticketingAlerts().listSyncro(PROVIDER),
            "SyncroAlert{alertId=5c3536e9e0a6840001872830, id=1, category=systems, description=A device is not encrypted., displayName=Encryption, shouldCreateTickets=true, dueDays=5, problemType=Remote Support, priority=High, status=New, userId=12, username=Joe Doe}"),
        writes(
            200,
            "PUT /api/v2/providers/5c3536e9e0a6840001872799/integrations/syncro/alerts/5c3536e9e0a6840001872830/configuration",
            "{\"shouldCreateTickets\":true,\"problemType\":\"Remote Support\",\"priority\":\"High\",\"status\":\"New\",\"dueDays\":5,\"userId\":12,\"username\":\"Joe Doe\"}",
            "{\"id\":1,\"category\":\"systems\",\"description\":\"A device is not encrypted.\",\"displayName\":\"Encryption\",\"shouldCreateTickets\":true,\"dueDays\":5,\"problemType\":\"Remote Support\",\"priority\":\"High\",\"status\":\"New\",\"userId\":12,\"username\":\"Joe Doe\"}",
            c ->
                c.ticketingAlerts()
                    .updateSyncro(
                        PROVIDER,
                        ALERT,
                        SyncroAlertUpdate.builder()
                            .shouldCreateTickets(true)
                            .problemType("Remote Support")
                            .priority("High")
                            .status("New")
                            .dueDays(5)
                            .userId(12L)
                            .username("Joe Doe")
                            .build()),
            "Optional[SyncroAlert{id=1, category=systems, description=A device is not encrypted., displayName=Encryption, shouldCreateTickets=true, dueDays=5, problemType=Remote Support, priority=High, status=New, userId=12, username=Joe Doe}]"),
        empty(
            "PUT /api/v2/providers/5c3536e9e0a6840001872799/integrations/syncro/alerts/5c3536e9e0a6840001872830/configuration",
            "{\"shouldCreateTickets\":true,\"problemType\":\"Remote Support\",\"priority\":\"High\",\"status\":\"New\",\"dueDays\":5,\"userId\":12,\"username\":\"Joe Doe\"}",
            c ->
                c.ticketingAlerts()
                    .updateSyncro(
                        PROVIDER,
                        ALERT,
                        SyncroAlertUpdate.builder()
                            .shouldCreateTickets(true)
                            .problemType("Remote Support")
                            .priority("High")
                            .status("New")
                            .dueDays(5)
                            .userId(12L)
                            .username("Joe Doe")
                            .build())),
        lists(
            "GET /api/v2/providers/5c3536e9e0a6840001872799/integrations/syncro/alerts/configuration/options",
            "{\"name\":\"priority\",\"values\":[{\"label\":\"High\",\"value\":3}]}",
            c -> c.ticketingAlerts().listSyncroOptions(PROVIDER),
            "AlertOption{name=priority, values=[AlertOptionValue{label=High, value=3}]}"),
        reads(
            "GET /api/v2/providers/5c3536e9e0a6840001872799/integrations/autotask/alerts/configuration/options",
            "{\"options\":[{\"name\":\"priority\",\"values\":[{\"label\":\"High\",\"value\":3}]}],\"resources\":[{\"id\":29,\"name\":\"Joe Doe\",\"roles\":[{\"label\":\"Engineer\",\"value\":8}]}]}",
            c -> c.ticketingAlerts().getAutotaskOptions(PROVIDER),
            "AutotaskAlertOptions{options=[AlertOption{name=priority, values=[AlertOptionValue{label=High, value=3}]}], resources=[AutotaskPerson{id=29, name=Joe Doe, roles=[AlertOptionValue{label=Engineer, value=8}]}]}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void callSendsWhatTheVendorDocuments(String line, WireCase call)
      throws InterruptedException, JsonProcessingException {
    call.check(server);
  }
}
