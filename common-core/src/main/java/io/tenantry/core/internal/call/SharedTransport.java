package io.tenantry.core.internal.call;

import io.tenantry.core.http.TimeSource;
import io.tenantry.core.internal.context.CancelSignal;
import io.tenantry.core.internal.gate.FairQueue;
import io.tenantry.core.limit.RateLimiter;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/**
 * The state that all clients on one transport share.
 *
 * @param http sends requests
 * @param requests builds requests from generated interfaces
 * @param retries the retry budgets of the transport and of its clients
 * @param limiter counts calls for clients without a limiter of their own
 * @param queue the calls that wait for a limit, in order
 * @param closing cancels the calls of all clients
 */
public record SharedTransport(
    OkHttpClient http,
    Retrofit requests,
    TimeSource time,
    RetryAccounts retries,
    RateLimiter limiter,
    FairQueue queue,
    CancelSignal closing) {}
