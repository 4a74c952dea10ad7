package io.tenantry.core.internal.call;

import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.http.RetryBudget;
import io.tenantry.core.http.VendorInfo;
import io.tenantry.core.internal.context.SettingNames;
import io.tenantry.core.internal.gate.LimiterSettings;
import io.tenantry.core.internal.wire.BaseUrl;
import io.tenantry.core.json.DriftListener;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one client, from its builder.
 *
 * @param label the client's name in exceptions
 * @param account distinguishes accounts at the same base URL; contains no secret, and is the same
 *     in every process
 * @param limitScope identifies the calls that the vendor counts together, see {@link
 *     io.tenantry.core.limit.LimitKey#tenant()}
 * @param names what the builder calls its settings
 * @param drift receives deviations of responses from the spec
 */
public record ClientSettings(
    VendorInfo vendor,
    @Nullable String label,
    BaseUrl baseUrl,
    String account,
    String limitScope,
    CredentialsSession credentials,
    LimiterSettings limits,
    RetryBudget retryBudget,
    SettingNames names,
    @Nullable DriftListener drift) {}
