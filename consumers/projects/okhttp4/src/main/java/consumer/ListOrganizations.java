package consumer;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.sandbox.FakeDirectory;
import io.tenantry.sandbox.FakeJumpCloud;
import io.tenantry.sandbox.FakeNCentral;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.Sandbox;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import okhttp3.logging.HttpLoggingInterceptor;
import okhttp3.logging.HttpLoggingInterceptor.Level;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.http.GET;
import retrofit2.http.Url;

/** As the plain program, beside Retrofit and an interceptor that were made for OkHttp 4. */
public final class ListOrganizations {
  private static final AtomicInteger LOGGED = new AtomicInteger();

  /** What such a program uses Retrofit for. */
  interface Anything {
    @GET
    Call<ResponseBody> get(@Url String url);
  }

  private ListOrganizations() {}

  public static void main(String[] arguments) throws IOException {
    HttpLoggingInterceptor log = new HttpLoggingInterceptor(line -> LOGGED.incrementAndGet());
    log.setLevel(Level.BODY);
    try (Sandbox sandbox =
            Sandbox.builder()
                .directory(d -> d.organizations(120))
                .ninjaOne(n -> n.organizations(1_050))
                .nCentral(n -> n.organizations(1_050))
                .jumpCloud(j -> j.organizations(250))
                .build();
        Transport transport = Transport.builder().okHttp(b -> b.addInterceptor(log)).build()) {
      sandbox.start();
      countDirectory(sandbox.directory(), transport);
      countNinjaOne(sandbox.ninjaOne(), transport);
      countNCentral(sandbox.nCentral(), transport);
      countJumpCloud(sandbox.jumpCloud(), transport);
      askWithRetrofit(sandbox.ninjaOne().url(), log);
    }
    ClassLoader here = ListOrganizations.class.getClassLoader();
    List<URL> places = Collections.list(here.getResources("okhttp3/OkHttpClient.class"));
    System.out.println("OkHttp is in " + places);
    expect("Places that have OkHttp", 1, places.size());
  }

  private static void countDirectory(FakeDirectory fake, Transport transport) {
    try (OrgDirectoryClient client =
        OrgDirectoryClient.builder()
            .transport(transport)
            .baseUrl(fake.url())
            .account(fake.account())
            .tokenUrl(fake.tokenUrl())
            .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
            .build()) {
      long count = client.organizations().list().stream().count();
      expect("Organizations of the directory", 120, count);
    }
  }

  private static void countNinjaOne(FakeNinjaOne fake, Transport transport) {
    try (NinjaOneClient client =
        NinjaOneClient.builder()
            .transport(transport)
            .baseUrl(fake.url())
            .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
            .build()) {
      long count = client.organizations().list().stream().count();
      expect("Organizations of NinjaOne", 1_050, count);
    }
  }

  private static void countNCentral(FakeNCentral fake, Transport transport) {
    try (NCentralClient client =
        NCentralClient.builder()
            .transport(transport)
            .baseUrl(fake.url())
            .userApiToken(Secret.of(fake.jwt()))
            .build()) {
      expect("Customers of N-central", 1_050, client.customers().list().stream().count());
    }
  }

  private static void countJumpCloud(FakeJumpCloud fake, Transport transport) {
    try (JumpCloudClient client =
        JumpCloudClient.builder()
            .transport(transport)
            .baseUrl(fake.url())
            .apiKey(Secret.of(fake.apiKey()))
            .build()) {
      ProviderId provider = ProviderId.of(fake.providerId());
      long count = client.organizations().list(provider).stream().count();
      expect("Organizations of JumpCloud", 250, count);
    }
  }

  private static void askWithRetrofit(String url, HttpLoggingInterceptor log) throws IOException {
    int before = LOGGED.get();
    OkHttpClient http = new OkHttpClient.Builder().addInterceptor(log).build();
    Retrofit retrofit = new Retrofit.Builder().baseUrl("http://localhost/").client(http).build();
    Response<ResponseBody> answer = retrofit.create(Anything.class).get(url + "/none").execute();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
    expect("Status that Retrofit was answered", 400, answer.code());
    expect("Logged", 1, LOGGED.get() > before ? 1 : 0);
  }

  private static void expect(String what, long expected, long found) {
    if (found != expected) {
      throw new IllegalStateException(what + ": " + found + " instead of " + expected);
    }
    System.out.println(what + ": " + found);
  }
}
