package io.tenantry.benchmarks.json;

import io.tenantry.orgdirectory.model.Organization;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writes the rows of the page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EncodeBenchmark {
  private final byte[] body = SamplePage.body();
  private final TenantryCodec tenantry = new TenantryCodec(body);
  private final JacksonCodec jackson = new JacksonCodec(body);
  private final MoshiCodec moshi = new MoshiCodec(body);
  private final GsonCodec gson = new GsonCodec(body);
  private List<Organization> organizations = List.of();
  private List<PeerOrganization> records = List.of();

  @Setup
  public void read() throws IOException {
    organizations = tenantry.decode();
    records = jackson.decode();
  }

  @Benchmark
  public Object tenantry() throws IOException {
    return tenantry.encode(organizations);
  }

  @Benchmark
  public Object jackson() throws IOException {
    return jackson.encode(records);
  }

  @Benchmark
  public Object moshi() throws IOException {
    return moshi.encode(records);
  }

  @Benchmark
  public Object gson() {
    return gson.encode(records);
  }
}
