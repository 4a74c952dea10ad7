package io.tenantry.jumpcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.paging.Paged;
import java.util.function.Consumer;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import org.junit.jupiter.params.provider.Arguments;

/** A call, the request that it must send, and what it must return for a response. */
interface WireCase {
  void check(CheckedServer server) throws InterruptedException, JsonProcessingException;

  /** A call that returns a record and sends no body. */
  static Arguments reads(
      String line, String reply, Function<JumpCloudClient, ?> call, String returned) {
    return Arguments.of(line, new OneCall(line, null, Replies.json(200, reply), call, returned));
  }

  /** A call that sends a body and returns a record. */
  static Arguments writes(
      int status,
      String line,
      String body,
      String reply,
      Function<JumpCloudClient, ?> call,
      String returned) {
    return Arguments.of(line, new OneCall(line, body, Replies.json(status, reply), call, returned));
  }

  /** A call that returns nothing; its success has this status and no body. */
  static Arguments runs(int status, String line, String body, Consumer<JumpCloudClient> call) {
    Function<JumpCloudClient, String> run =
        client -> {
          call.accept(client);
          return "";
        };
    return Arguments.of(
        line + " " + status, new OneCall(line, body, Replies.empty(status), run, ""));
  }

  /** A call that returns nothing if the vendor sends no body. */
  static Arguments empty(String line, String body, Function<JumpCloudClient, ?> call) {
    return Arguments.of(
        line + " 204", new OneCall(line, body, Replies.empty(204), call, "Optional.empty"));
  }

  /** A list, in each form of its page. */
  static Arguments lists(
      String line, String rows, Function<JumpCloudClient, Paged<?>> call, String returned) {
    return Arguments.of(line, new ListCall(line, rows, call, returned));
  }

  /** A call with one request. */
  record OneCall(
      String line,
      String body,
      MockResponse reply,
      Function<JumpCloudClient, ?> call,
      String returned)
      implements WireCase {
    @Override
    public void check(CheckedServer server) throws InterruptedException, JsonProcessingException {
      server.enqueue(reply);
      Object result = call.apply(JumpCloud.at(server));
      Sent sent = Sent.to(server).line(line).header("x-api-key", "the-key").without("x-org-id");
      if (body == null) {
        sent.withoutBody();
      } else {
        sent.json(body);
      }
      assertThat(result).hasToString(returned);
    }
  }

  /** A list whose rows come in results, in records, and without an envelope. */
  record ListCall(
      String line, String rows, Function<JumpCloudClient, Paged<?>> call, String returned)
      implements WireCase {
    @Override
    public void check(CheckedServer server) throws InterruptedException, JsonProcessingException {
      form(server, "{\"results\":[" + rows + "],\"totalCount\":1}");
      form(server, "{\"totalCount\":1,\"records\":[" + rows + "]}");
      server.enqueue(
          Replies.json(200, "[" + rows + "]", "x-total-count", "1"), Replies.json(200, "[]"));
      assertThat(call.apply(JumpCloud.at(server)).walk().next()).hasToString(returned);
      Sent.to(server).line(line);
    }

    private void form(CheckedServer server, String page)
        throws InterruptedException, JsonProcessingException {
      server.enqueue(Replies.json(200, page));
      assertThat(call.apply(JumpCloud.at(server)).toList()).hasToString("[" + returned + "]");
      Sent.to(server)
          .line(line)
          .header("x-api-key", "the-key")
          .header("Accept", "application/json")
          .without("x-org-id")
          .withoutBody();
    }
  }
}
