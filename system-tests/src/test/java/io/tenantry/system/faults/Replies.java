package io.tenantry.system.faults;

import io.tenantry.system.faults.Gateway.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;

/** Everything that can come back instead of the vendor's own answer. */
final class Replies {
  private static final int TOO_MANY_MEBIBYTES = 65;

  private Replies() {}

  static Reply status(int code, String... headers) {
    return (request, gateway) -> answer(code, "application/json", "{}", headers).build();
  }

  static Reply html(int code) {
    return (request, gateway) ->
        answer(code, "text/html", "<!doctype html><html><h1>Back soon</h1></html>").build();
  }

  static Reply json(String body) {
    return (request, gateway) -> answer(200, "application/json", body).build();
  }

  static Reply empty(int code) {
    return (request, gateway) ->
        code == 204
            ? new MockResponse.Builder().code(code).build()
            : answer(code, "application/json", "").build();
  }

  /** To the same path again. */
  static Reply redirect() {
    return (request, gateway) ->
        answer(302, "text/html", "", "Location", request.getTarget()).build();
  }

  /** To the same path on another server. */
  static Reply redirectElsewhere() {
    return (request, gateway) ->
        answer(302, "text/html", "", "Location", gateway.elsewhere() + request.getTarget()).build();
  }

  static Reply closed() {
    return (request, gateway) -> ending(new SocketEffect.CloseSocket());
  }

  static Reply reset() {
    return (request, gateway) -> {
      gateway.resetWhenClosed();
      return ending(new SocketEffect.CloseSocket());
    };
  }

  static Reply silence() {
    return (request, gateway) -> ending(SocketEffect.Stall.INSTANCE);
  }

  /** The vendor's answer, broken off in the middle of its body. */
  static Reply cut() {
    return (request, gateway) ->
        gateway.passOn(request).newBuilder().onResponseBody(new SocketEffect.CloseSocket()).build();
  }

  /** The vendor performs the request, but the client receives a different response. */
  static Reply done(Reply but) {
    return (request, gateway) -> {
      gateway.passOn(request);
      return but.to(request, gateway);
    };
  }

  /** The vendor's answer as it would be after an upgrade: each object has a member more. */
  static Reply upgraded() {
    return (request, gateway) -> {
      MockResponse answer = gateway.passOn(request);
      Buffer body = new Buffer();
      if (answer.getBody() != null) {
        answer.getBody().writeTo(body);
      }
      String more = body.readUtf8().replace("{\"", "{\"addedLater\":[1,{\"x\":null}],\"");
      return answer.newBuilder().body(more).build();
    };
  }

  /** The vendor's response with an unknown field in its first object. */
  static Reply with(ByteString value) {
    return (request, gateway) -> {
      MockResponse answer = gateway.passOn(request);
      Buffer body = new Buffer();
      answer.getBody().writeTo(body);
      Buffer changed = new Buffer();
      changed.write(body, body.indexOf((byte) '{') + 1);
      changed.writeUtf8("\"addedLater\":").write(value).writeUtf8(",").writeAll(body);
      return answer.newBuilder().body(changed).build();
    };
  }

  /** The vendor's response, a byte at a time. */
  static Reply dripping() {
    return (request, gateway) ->
        gateway.passOn(request).newBuilder().throttleBody(1, 100, TimeUnit.MILLISECONDS).build();
  }

  /** Small on the wire, more than 64 MiB when it is unpacked. */
  static Reply oversized() throws IOException {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      byte[] blanks = new byte[1024 * 1024];
      Arrays.fill(blanks, " ".getBytes(StandardCharsets.US_ASCII)[0]);
      for (int i = 0; i < TOO_MANY_MEBIBYTES; i++) {
        sink.write(blanks);
      }
    }
    return (request, gateway) ->
        answer(200, "application/json", "", "Content-Encoding", "gzip")
            .body(packed.clone())
            .build();
  }

  private static MockResponse ending(SocketEffect effect) {
    return new MockResponse.Builder().onResponseStart(effect).build();
  }

  private static MockResponse.Builder answer(
      int code, String type, String body, String... headers) {
    MockResponse.Builder answer =
        new MockResponse.Builder().code(code).addHeader("Content-Type", type).body(body);
    for (int i = 0; i < headers.length; i += 2) {
      answer.addHeader(headers[i], headers[i + 1]);
    }
    return answer;
  }
}
