package io.tenantry.benchmarks.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;

/** Jackson databind over one array of bytes, its fastest input, with one reader and one writer. */
final class JacksonCodec implements PageCodec<PeerOrganization, byte[]> {
  private static final TypeReference<List<PeerOrganization>> ROWS = new TypeReference<>() {};

  private final byte[] page;
  private final ObjectReader reader;
  private final ObjectWriter writer;

  JacksonCodec(byte[] page) {
    this.page = page;
    ObjectMapper mapper = mapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    reader = mapper.readerFor(ROWS);
    writer = mapper.writerFor(ROWS);
  }

  /** Dates keep their offset and are text; members that the record lacks are passed over. */
  static ObjectMapper mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .build();
  }

  @Override
  public List<PeerOrganization> decode() throws IOException {
    return reader.readValue(page);
  }

  @Override
  public byte[] encode(List<PeerOrganization> rows) throws IOException {
    return writer.writeValueAsBytes(rows);
  }

  @Override
  public PeerOrganization asPeer(PeerOrganization row) {
    return row;
  }

  @Override
  public byte[] bytes(byte[] body) {
    return body;
  }
}
