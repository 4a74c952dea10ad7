package io.tenantry.examples.docs;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.JumpCloudRegion;
import java.util.function.Supplier;

final class VaultOrEnvironment {
  static JumpCloudClient client(Supplier<Secret> vault) {
    SecretSource key =
        SecretSource.supplier("vault", vault).or(SecretSource.environment("JUMPCLOUD_API_KEY"));
    return JumpCloudClient.builder().region(JumpCloudRegion.EU).apiKey(key).build();
  }
}
