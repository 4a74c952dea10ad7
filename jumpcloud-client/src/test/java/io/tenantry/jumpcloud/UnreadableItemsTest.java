package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.core.json.UnreadableItems.Item;
import io.tenantry.jumpcloud.model.Administrator;
import io.tenantry.jumpcloud.model.JumpCloudJson;
import io.tenantry.jumpcloud.model.RoleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnreadableItemsTest {
  private static final JsonAdapter<Administrator> JSON = JumpCloudJson.adapter(Administrator.class);

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  @Test
  void readableRolesOfAListedAdministratorAreThere() {
    String row =
        "{\"id\":\"a1\",\"roles\":[\"r1\",{\"id\":\"r2\"},\"r3\"],\"roleNames\":[[],\"x\"]}";
    server.enqueueBroken(Replies.json(200, "{\"totalCount\":1,\"results\":[" + row + "]}"));

    Administrator admin = JumpCloud.at(server).administrators().list(PROVIDER).toList().get(0);

    assertThat(admin.roles()).containsExactly(RoleId.of("r1"), RoleId.of("r3"));
    assertThat(admin.roleNames()).containsExactly("x");
    assertThat(admin.unreadableItems().asList())
        .extracting(Item::path)
        .containsExactly("roles[1]", "roleNames[0]");
    assertThat(JSON.toJson(admin)).isEqualTo(row);
  }
}
