package io.tenantry.core.internal.wire;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Header;
import retrofit2.http.Query;

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
        .addConverterFactory(new WholeTexts())
        .validateEagerly(true)
        .build();
  }

  @Override
  public @Nullable CallAdapter<?, ?> get(
      Type returnType, Annotation[] annotations, Retrofit retrofit) {
    return returnType == Request.class ? new Unsent() : null;
  }

  /**
   * Converts values of parameters as Retrofit does, but refuses half of a surrogate pair, which
   * would be sent as a question mark. Path parameters were checked before.
   */
  private static final class WholeTexts extends Converter.Factory {
    @Override
    public Converter<?, String> stringConverter(
        Type type, Annotation[] annotations, Retrofit retrofit) {
      String what = named(annotations);
      return value -> Checks.wholeText(value.toString(), what, InvalidArgumentException::new);
    }

    private static String named(Annotation[] annotations) {
      for (Annotation each : annotations) {
        if (each instanceof Query query) {
          return "parameter \"" + query.value() + '"';
        }
        if (each instanceof Header header) {
          return "header " + header.value();
        }
      }
      return "parameter";
    }
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
