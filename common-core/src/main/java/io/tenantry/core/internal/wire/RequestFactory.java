package io.tenantry.core.internal.wire;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/**
 * Makes Retrofit build requests without sending them: an interface's method returns its {@link
 * Request}.
 */
public final class RequestFactory extends CallAdapter.Factory {
  /** Replaced by the client's base URL before anything is sent. */
  private static final String PLACEHOLDER = "http://placeholder.invalid/";

  private RequestFactory() {}

  public static Retrofit retrofit(OkHttpClient neverUsedToSend) {
    return new Retrofit.Builder()
        .baseUrl(PLACEHOLDER)
        .callFactory(neverUsedToSend)
        .addCallAdapterFactory(new RequestFactory())
        .validateEagerly(true)
        .build();
  }

  @Override
  public @Nullable CallAdapter<?, ?> get(
      Type returnType, Annotation[] annotations, Retrofit retrofit) {
    return returnType == Request.class ? new Unsent() : null;
  }

  private static final class Unsent implements CallAdapter<ResponseBody, Request> {
    @Override
    public Type responseType() {
      return ResponseBody.class;
    }

    @Override
    public Request adapt(Call<ResponseBody> call) {
      return call.request();
    }
  }
}
