package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.squareup.moshi.JsonAdapter;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.UnreadableItemsException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.json.UnreadableItems.Item;
import io.tenantry.orgdirectory.model.Contact;
import io.tenantry.orgdirectory.model.OrgDirectoryJson;
import io.tenantry.orgdirectory.model.Organization;
import io.tenantry.orgdirectory.model.OrganizationId;
import io.tenantry.orgdirectory.model.OrganizationPatch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnreadableItemsTest {
  private static final OrganizationId ID = OrganizationId.of(50);
  private static final JsonAdapter<Organization> JSON =
      OrgDirectoryJson.adapter(Organization.class);

  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

  @Test
  void readableContactsAreThereAndTheOthersAreWrittenAgain() {
    String json =
        "{\"id\":50,\"contacts\":[{\"id\":225,\"label\":\"a\"},\"none\",{\"id\":226,\"label\":\"b\"}]}";
    server.enqueueBroken(Replies.json(200, json));

    Organization finance = Directory.at(server).organizations().get(ID);

    assertThat(finance.contacts()).hasSize(2).allMatch(Contact.class::isInstance);
    assertThat(finance.unreadableItems().asList())
        .extracting(Item::path)
        .containsExactly("contacts[1]");
    assertThat(JSON.toJson(finance)).isEqualTo(json);
  }

  @Test
  void customFieldsAreNotDroppedByAChange() throws InterruptedException, JsonProcessingException {
    OrgDirectoryClient directory = Directory.at(server);
    server.enqueueBroken(
        Replies.json(200, "{\"id\":50,\"custom_fields\":[{\"id\":\"seats\",\"value\":1},7]}"));
    Organization finance = directory.organizations().get(ID);
    OrganizationPatch same =
        OrganizationPatch.builder().customFields(List.copyOf(finance.customFields())).build();
    server.takeRequest();

    assertThatThrownBy(() -> directory.organizations().update(ID, same))
        .isInstanceOf(UnreadableItemsException.class)
        .hasMessageContaining("custom_fields[1]");
    server.enqueue(Replies.json(200, "{\"id\":50,\"name\":\"Finance\"}"));
    directory.with(CallOptions.none().dropUnreadable()).organizations().update(ID, same);
    Sent.to(server).json("{\"custom_fields\":[{\"id\":\"seats\",\"value\":1}]}");
  }
}
