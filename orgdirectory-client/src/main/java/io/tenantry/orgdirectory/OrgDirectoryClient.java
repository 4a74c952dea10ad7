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
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Client for the organization directory (4me / Xurrent REST API, version 1). Build one client,
 * share it between threads, and close it once.
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

  /** Returns a new builder; a region (or base URL), an account and credentials are required. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns this client with other options, such as a deadline or another retry policy. Cheap; the
   * returned client need not be closed.
   */
  public OrgDirectoryClient with(CallOptions options) {
    return new OrgDirectoryClient(caller().with(options));
  }

  /**
   * Checks whether this client works: whether the vendor is reachable and accepts the credentials,
   * what they may do, and whether this machine's clock is right. Makes one call, {@code GET
   * /organizations?per_page=1}. Success shows that the credentials may list organizations; the
   * vendor reports no other rights.
   *
   * <p>A failure is a finding, not an exception; only an interrupt and a closed client throw. There
   * are no retries, so that the check ends within the time limits of one call (10 seconds to
   * connect and 60 without data, or the deadline of {@link #with}).
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

  /** Builds an {@link OrgDirectoryClient}. Building a client sends nothing. Not thread-safe. */
  public static final class Builder extends RegionalBuilder<Builder, OrgDirectoryClient> {
    private static final String VERSION = "/v1";

    private @Nullable String url;
    private @Nullable String account;

    private Builder() {
      super(OrgDirectoryVendor.VENDOR, "region(OrgDirectoryRegion.GLOBAL)");
    }

    /** Sets the region of the account, which determines the base URL and the token URL. */
    public Builder region(OrgDirectoryRegion region) {
      return region(given("region", region).url(), region.tokenUrl());
    }

    /**
     * Sets the address of a private installation. It ends with the version: {@code /v1}, which only
     * a server on this machine (plain http) may leave out. Tokens are requested from {@link
     * #tokenUrl}.
     */
    @Override
    public Builder baseUrl(String url) {
      this.url = given("baseUrl", url);
      return super.baseUrl(url);
    }

    /**
     * Sets the account's id, the first part of its web address. It is sent as {@code
     * X-Xurrent-Account}.
     */
    public Builder account(String id) {
      account = given("account", id);
      return accountName(id).header("X-Xurrent-Account", id);
    }

    /**
     * Sets the source that new and changed records have, at most 30 characters. It is sent as
     * {@code X-Xurrent-Source}; by default the vendor uses the User-Agent.
     */
    public Builder source(String name) {
      return header("X-Xurrent-Source", name);
    }

    /** Sets a personal access token. */
    public Builder personalToken(SecretSource token) {
      return credentials(ofKey(given("personalToken", token)));
    }

    /**
     * Sets the id and secret of an OAuth application. Its tokens are valid for one hour and are
     * renewed.
     */
    public Builder clientCredentials(String id, SecretSource secret) {
      return client(given("clientId", id), given("clientSecret", secret));
    }

    /**
     * Reads the credentials from the environment when the client is built: a personal token from
     * {@code DIRECTORY_TOKEN}, otherwise client credentials from {@code DIRECTORY_CLIENT_ID} and
     * {@code DIRECTORY_CLIENT_SECRET}.
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
    protected void prepare() {
      if (url != null) {
        requireVersion(url);
      }
      if (account == null || account.isBlank()) {
        throw refused(
            "account is %s, which every request requires. Call account(\"widget\") with the first part of the account's web address"
                .formatted(account == null ? "missing" : "blank"));
      }
      super.prepare();
    }

    private void requireVersion(String baseUrl) {
      refuseInBaseUrl(baseUrl, "(?<=/v1)/.*");
      HttpUrl parsed = parsedBaseUrl(baseUrl);
      String whole = parsed.toString().replaceAll("/+$", "");
      if (parsed.isHttps() && !whole.endsWith(VERSION)) {
        throw refused(
            "baseUrl must end with the version %s, but was \"%s\". Call baseUrl(\"%s%s\")"
                .formatted(VERSION, whole, whole, VERSION));
      }
    }

    @Override
    protected OrgDirectoryClient create(ApiInvoker caller) {
      return new OrgDirectoryClient(caller);
    }
  }
}
