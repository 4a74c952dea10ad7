package io.tenantry.core.internal.wire;

import io.tenantry.core.error.ConfigurationException;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Adds the credentials as the last application interceptor: interceptors of the caller's builder
 * never see them, and a request that one of them sends to another origin gets none.
 */
public final class CredentialsInterceptor implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Signature signature = request.tag(Signature.class);
    if (signature == null) {
      return chain.proceed(request);
    }
    Origin target = Origin.of(request.url());
    if (!target.equals(signature.origin())) {
      throw new ConfigurationException(
          "an interceptor sent a request for %s to %s, but credentials are sent to their own origin only. Set baseUrl instead"
              .formatted(signature.origin(), target));
    }
    return chain.proceed(signature.sign(request));
  }
}
