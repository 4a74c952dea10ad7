package io.tenantry.benchmarks.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.orgdirectory.model.OrgDirectoryJson;
import io.tenantry.orgdirectory.model.Organization;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OneCallTest {
  @Test
  void bothReceiveTheSameResponse() throws IOException {
    OneCall call = new OneCall();
    String json = call.okHttp().utf8();
    assertThat(call.tenantry())
        .isEqualTo(OrgDirectoryJson.adapter(Organization.class).fromJson(json));
  }

  @Test
  void connectionServesSeveralCalls() {
    OneCall call = new OneCall();
    assertThat(call.tenantry()).isEqualTo(call.tenantry());
  }
}
