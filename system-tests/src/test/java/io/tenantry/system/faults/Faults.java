package io.tenantry.system.faults;

import static io.tenantry.system.faults.Fault.listing;
import static io.tenantry.system.faults.Fault.making;
import static io.tenantry.system.faults.Fault.reading;
import static io.tenantry.system.faults.Observed.RESULT;
import static io.tenantry.system.faults.Replies.closed;
import static io.tenantry.system.faults.Replies.cut;
import static io.tenantry.system.faults.Replies.done;
import static io.tenantry.system.faults.Replies.dripping;
import static io.tenantry.system.faults.Replies.empty;
import static io.tenantry.system.faults.Replies.html;
import static io.tenantry.system.faults.Replies.json;
import static io.tenantry.system.faults.Replies.oversized;
import static io.tenantry.system.faults.Replies.redirect;
import static io.tenantry.system.faults.Replies.redirectElsewhere;
import static io.tenantry.system.faults.Replies.reset;
import static io.tenantry.system.faults.Replies.silence;
import static io.tenantry.system.faults.Replies.status;
import static io.tenantry.system.faults.Replies.upgraded;
import static io.tenantry.system.faults.Replies.with;

import java.util.List;
import java.util.stream.Stream;
import okio.ByteString;

/** All that goes wrong here, in the order of the table. */
final class Faults {
  private static final String REFUSED = "AuthenticationException 401";
  private static final String NOT_SENT = "ConnectionException, no effect";
  private static final String NO_ANSWER = "ConnectionException, may have taken effect";
  private static final String READ_LATE = "DeadlineException, no effect";
  private static final String LATE = "DeadlineException, may have taken effect";
  private static final String UNREADABLE = "UnreadableResponseException";
  private static final String GOODBYE =
      "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  private static final String MISSING = "MissingRecordException";

  private Faults() {}

  static List<Fault> all() {
    return Stream.of(ofCredentials(), ofThrottling(), ofServers(), ofBodies(), ofWrites())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fault> ofCredentials() {
    return List.of(
        reading("token refused once (401)", 2, RESULT, g -> g.next(status(401))),
        reading("new token refused too (401)", 2, REFUSED, g -> g.next(status(401), status(401))),
        reading("token endpoint returns 503 once", 1, RESULT, g -> g.nextToken(status(503))),
        reading("credentials refused (401)", 0, REFUSED, g -> g.nextToken(status(401))));
  }

  private static List<Fault> ofThrottling() {
    String nine = "Mon, 02 Nov 2026 09:00:00 GMT";
    String later = "Mon, 02 Nov 2026 09:00:07 GMT";
    return List.of(
        reading("429, Retry-After: 7", 2, RESULT, g -> g.next(status(429, "Retry-After", "7"))),
        reading(
            "429, Retry-After is a date, the server's clock is an hour slow",
            2,
            RESULT,
            g -> g.next(status(429, "Date", nine, "Retry-After", later))),
        reading("429, Retry-After: 120", 2, RESULT, g -> g.next(status(429, "Retry-After", "120"))),
        reading(
            "429, Retry-After: 600",
            1,
            "RateLimitedException 429",
            g -> g.next(status(429, "Retry-After", "600"))),
        reading(
            "429, Retry-After: 999999",
            2,
            RESULT,
            g -> g.next(status(429, "Retry-After", "999999"))),
        reading("429 without Retry-After", 2, RESULT, g -> g.next(status(429))),
        reading("HTML page with status 403", 2, RESULT, g -> g.next(html(403))));
  }

  private static List<Fault> ofServers() {
    return List.of(
        reading(
            "502, 503 and 504 in a row",
            4,
            RESULT,
            g -> g.next(status(502), status(503), status(504))),
        reading(
            "503 for every attempt",
            4,
            "ServerException 503",
            g -> g.next(status(503), status(503), status(503), status(503))),
        reading("500", 1, "ServerException 500", g -> g.next(status(500))),
        reading("connection refused", 0, NOT_SENT, Gateway::close),
        reading("pooled connection closed by the server", 1, RESULT, g -> g.closeAfterToken("")),
        reading(
            "pooled connection closed by the server after a 408",
            1,
            RESULT,
            g -> g.closeAfterToken(GOODBYE)),
        reading("connection closed without a response", 2, RESULT, g -> g.next(closed())),
        reading("connection reset", 2, RESULT, g -> g.next(reset())),
        reading("no response before the deadline", 1, READ_LATE, g -> g.next(silence())).inAHurry(),
        reading("redirect within the origin", 2, RESULT, g -> g.next(redirect())),
        reading(
            "redirect to another host",
            1,
            "StatusException 302",
            g -> g.next(redirectElsewhere())));
  }

  private static List<Fault> ofBodies() {
    return List.of(
        reading("body cut off in the middle", 2, RESULT, g -> g.next(cut())),
        reading("HTML page with status 200", 2, RESULT, g -> g.next(html(200))),
        reading("empty body", 1, MISSING + " 200", g -> g.next(empty(200))),
        reading("204", 1, MISSING + " 204", g -> g.next(empty(204))),
        reading("null in place of the record", 1, MISSING + " 200", g -> g.next(json("null"))),
        listing("list with an empty body", 1, RESULT, g -> g.next(empty(200))),
        listing("list with 204", 1, RESULT, g -> g.next(empty(204))),
        reading("JSON of the wrong type", 1, UNREADABLE, g -> g.next(json("[[\"x\"]]"))),
        reading("unknown fields in every object", 1, RESULT, g -> g.next(upgraded())),
        reading(
            "text that is not UTF-8 in an unknown field",
            1,
            RESULT,
            g -> g.next(with(ByteString.decodeHex("22e922")))),
        reading(
            "number of a million digits",
            1,
            UNREADABLE,
            g -> g.next(with(ByteString.encodeUtf8("9".repeat(1_000_000))))),
        reading(
            "more than two million JSON values",
            1,
            UNREADABLE,
            g -> g.next(with(ByteString.encodeUtf8("[" + "0,".repeat(2_000_000) + "0]")))),
        reading("body that arrives byte by byte", 1, READ_LATE, g -> g.next(dripping())).inAHurry(),
        reading("body of more than 64 MiB", 1, UNREADABLE, g -> g.next(oversized())));
  }

  private static List<Fault> ofWrites() {
    return List.of(
        making("token refused once (401)", 2, RESULT, 1, g -> g.next(status(401))),
        making("429 without Retry-After", 2, RESULT, 1, g -> g.next(status(429))),
        making(
            "429, Retry-After: 600",
            1,
            "RateLimitedException 429",
            0,
            g -> g.next(status(429, "Retry-After", "600"))),
        making("503", 1, "ServerException 503", 0, g -> g.next(status(503))),
        making(
            "502 after the record was created",
            1,
            "ServerException 502",
            1,
            g -> g.next(done(html(502)))),
        making(
            "connection closed after the record was created",
            1,
            NO_ANSWER,
            1,
            g -> g.next(done(closed()))),
        making("response cut off in the middle", 1, NO_ANSWER, 1, g -> g.next(cut())),
        making("connection reset", 1, NO_ANSWER, 0, g -> g.next(reset())),
        making("pooled connection closed by the server", 1, RESULT, 1, g -> g.closeAfterToken("")),
        making(
            "pooled connection closed by the server after a 408",
            1,
            RESULT,
            1,
            g -> g.closeAfterToken(GOODBYE)),
        making("connection refused", 0, NOT_SENT, 0, Gateway::close),
        making("HTML page with status 200", 1, UNREADABLE, 0, g -> g.next(html(200))),
        making("201 without a body", 1, MISSING + " 201", 1, g -> g.next(done(empty(201))))
            .unless("JumpCloud", RESULT),
        making("204", 1, MISSING + " 204", 1, g -> g.next(done(empty(204))))
            .unless("JumpCloud", RESULT),
        making("{} in place of the record", 1, MISSING + " 200", 1, g -> g.next(done(json("{}"))))
            .unless("JumpCloud", RESULT),
        making(
            "HTML page with status 403",
            1,
            "PermissionDeniedException 403",
            0,
            g -> g.next(html(403))),
        making("redirect within the origin", 1, "StatusException 302", 0, g -> g.next(redirect())),
        making(
                "no response before the deadline, but the record was created",
                1,
                LATE,
                1,
                g -> g.next(done(silence())))
            .inAHurry());
  }
}
