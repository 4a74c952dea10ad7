package io.tenantry.orgdirectory;

import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.client.spi.RegionalBuilder;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Preflight;
import io.tenantry.orgdirectory.model.OrganizationsListOptions;

/**
 * The organization directory (4me / Xurrent REST API, version 1). Build one, share it between
 * threads, close it once.
 *
 * <pre>{@code
 * try (OrgDirectoryClient directory = OrgDirectoryClient.builder()
 *     .region(OrgDirectoryRegion.GLOBAL)
 *     .account("widget")
 *     .personalToken(Secret.fromEnvironment("DIRECTORY_TOKEN"))
 *     .build()) {
 *   directory.organizations().list().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class OrgDirectoryClient extends OrgDirectoryGroups {
  private OrgDirectoryClient(ApiInvoker caller) {
    super(caller);
  }

  /** A builder that needs a region (or base URL), an account and credentials. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The same client with other options: a deadline, another retry policy. Cheap; nothing to close.
   */
  public OrgDirectoryClient with(CallOptions options) {
    return new OrgDirectoryClient(caller().with(options));
  }

  /**
   * Looks whether this client can work: is the vendor reached, does it take the credentials, what
   * may they do, and is this machine's clock right. Makes one call, {@code GET
   * /organizations?per_page=1}. The vendor tells no more of the rights than that it answers.
   *
   * <p>What goes wrong is a finding and no exception; only an interrupt and a closed client are
   * thrown. Nothing is repeated, so that it ends within the time limits of one call (10 seconds to
   * connect and 60 of silence, or the deadline of {@link #with}).
   */
  public Preflight preflight() {
    OrganizationsListOptions one = OrganizationsListOptions.builder().perPage(1).build();
    return caller()
        .preflight(
            caller -> {
              new OrgDirectoryClient(caller).organizations().list(one).first();
              return "may list organizations";
            });
  }

  /** Builds an {@link OrgDirectoryClient}. Not thread-safe; building sends nothing. */
  public static final class Builder extends RegionalBuilder<Builder, OrgDirectoryClient> {
    private Builder() {
      super(OrgDirectoryVendor.VENDOR, "region(OrgDirectoryRegion.GLOBAL)");
    }

    /** Where the account lives; sets the addresses of API and tokens. */
    public Builder region(OrgDirectoryRegion region) {
      return region(given("region", region).url(), region.tokenUrl());
    }

    /**
     * A private installation's address, version included; its tokens come from {@link #tokenUrl}.
     */
    @Override
    public Builder baseUrl(String url) {
      return super.baseUrl(url);
    }

    /** The account's id, the first part of its web address; sent as {@code X-Xurrent-Account}. */
    public Builder account(String id) {
      return accountName(id).header("X-Xurrent-Account", id);
    }

    /**
     * What new and changed records name as their source, at most 30 characters; sent as {@code
     * X-Xurrent-Source}. Without it the vendor takes the User-Agent, so a program that writes
     * should say who it is.
     */
    public Builder source(String name) {
      return header("X-Xurrent-Source", name);
    }

    /** A personal access token. */
    public Builder personalToken(SecretSource token) {
      return credentials(ofKey(given("personal token", token)));
    }

    /** The id and secret of an OAuth application; its tokens live one hour and are renewed. */
    public Builder clientCredentials(String id, SecretSource secret) {
      return client(given("client id", id), given("client secret", secret));
    }

    /**
     * What stands in the environment when the client is built: a personal token in {@code
     * DIRECTORY_TOKEN}, or else client credentials in {@code DIRECTORY_CLIENT_ID} and {@code
     * DIRECTORY_CLIENT_SECRET}.
     */
    public Builder credentialsFromEnvironment() {
      return fromEnvironment("DIRECTORY_TOKEN", "DIRECTORY_CLIENT_ID", "DIRECTORY_CLIENT_SECRET");
    }

    @Override
    protected Credentials ofKey(SecretSource token) {
      return BearerToken.of(token);
    }

    @Override
    protected Credentials ofClient(ClientCredentials.Builder client) {
      return client.build();
    }

    @Override
    protected OrgDirectoryClient create(ApiInvoker caller) {
      return new OrgDirectoryClient(caller);
    }
  }
}
