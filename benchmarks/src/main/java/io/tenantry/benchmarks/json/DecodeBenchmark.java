package io.tenantry.benchmarks.json;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reads the page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodeBenchmark {
  private final byte[] body = SamplePage.body();
  private final Buffer floor = new Buffer().write(body);
  private final TenantryCodec tenantry = new TenantryCodec(body);
  private final JacksonCodec jackson = new JacksonCodec(body);
  private final MoshiCodec moshi = new MoshiCodec(body);
  private final GsonCodec gson = new GsonCodec(body);

  @Benchmark
  public Object tenantry() throws IOException {
    return tenantry.decode();
  }

  @Benchmark
  public Object jackson() throws IOException {
    return jackson.decode();
  }

  @Benchmark
  public Object moshi() throws IOException {
    return moshi.decode();
  }

  @Benchmark
  public Object gson() throws IOException {
    return gson.decode();
  }

  @Benchmark
  public int floor() throws IOException {
    return SamplePage.skipTokens(floor.copy());
  }
}
