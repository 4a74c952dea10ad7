package io.tenantry.core.internal.call;

import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.http.RetryBudget;
import io.tenantry.core.internal.gate.LimiterSettings;
import io.tenantry.core.internal.wire.BaseUrl;
import io.tenantry.core.json.DriftListener;
import io.tenantry.core.spec.VendorInfo;
import org.jspecify.annotations.Nullable;

/**
 * One client, as its builder left it.
 *
 * @param label the client's name in exceptions
 * @param account distinguishes accounts at the same address; no secret, and the same in another
 *     process
 * @param limitScope whose calls the vendor counts together, see {@link
 *     io.tenantry.core.limit.LimitKey#tenant()}
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
    @Nullable DriftListener drift) {}
