package io.tenantry.system.secrets;

import io.tenantry.system.calls.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.ByteString;

/** Ways in which a server repeats what it was told in confidence. */
enum Echo {
  REFUSED_IN_JSON {
    @Override
    MockResponse answer(String told) {
      return withHeaders(json(400, refusal(400, told)), told);
    }
  },
  REFUSED_TOKEN {
    @Override
    MockResponse answer(String told) {
      return withHeaders(json(401, refusal(401, told)), told);
    }
  },
  MISSING {
    @Override
    MockResponse answer(String told) {
      return json(404, refusal(404, told)).build();
    }
  },
  TOO_MANY {
    @Override
    MockResponse answer(String told) {
      return json(429, refusal(429, told)).addHeader("Retry-After", told).build();
    }
  },
  REFUSED_IN_ESCAPES {
    @Override
    MockResponse answer(String told) {
      StringBuilder escaped = new StringBuilder();
      told.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
      return json(422, refusal(422, escaped.toString())).build();
    }
  },
  REFUSED_IN_OTHER_ESCAPES {
    @Override
    MockResponse answer(String told) {
      String all =
          Stream.of("%%%02X", "%%%02x", "&#%d;", "&#x%x;")
              .map(format -> Encodings.escaped(told, format))
              .collect(Collectors.joining(" "));
      return json(422, refusal(422, all)).build();
    }
  },
  REFUSED_IN_BASE64_AND_HEX {
    @Override
    MockResponse answer(String told) {
      String all =
          Stream.of("", "u", "us")
              .map(before -> (before + told + "!").getBytes(StandardCharsets.UTF_8))
              .map(Base64.getEncoder()::encodeToString)
              .collect(Collectors.joining(" "));
      String hex = HexFormat.of().formatHex(told.getBytes(StandardCharsets.UTF_8));
      return json(400, refusal(400, all + " " + hex + " " + hex.toUpperCase(Locale.ROOT))).build();
    }
  },
  FAILED_ON_A_PAGE {
    @Override
    MockResponse answer(String told) {
      return new MockResponse.Builder().code(503).body("<html>" + told + "</html>").build();
    }
  },
  FAILED_IN_PLAIN_TEXT {
    @Override
    MockResponse answer(String told) {
      return new MockResponse.Builder().code(500).body("no luck with " + told).build();
    }
  },
  CUT_REFUSAL {
    @Override
    MockResponse answer(String told) {
      return json(409, refusal(409, told) + " ".repeat(100_000))
          .onResponseBody(new SocketEffect.CloseSocket())
          .build();
    }
  },
  REDIRECTED {
    @Override
    MockResponse answer(String told) {
      return new MockResponse.Builder()
          .code(302)
          .addHeader("Location", "https://elsewhere.example/" + told + "?token=" + told)
          .build();
    }
  },
  REDIRECTED_WITHIN {
    @Override
    MockResponse answer(String told) {
      String path = told.replaceAll("[^\\w.-]", "-");
      return new MockResponse.Builder().code(307).addHeader("Location", "/to/" + path).build();
    }
  },
  REFUSED_INSIDE_A_200 {
    @Override
    MockResponse answer(String told) {
      return json(
              200,
              "{\"status\":401,\"message\":\"%s\",\"error message\":\"%s\"}".formatted(told, told))
          .build();
    }
  },
  NO_JSON {
    @Override
    MockResponse answer(String told) {
      return json(200, "{\"id\":" + told + "}").build();
    }
  },
  A_TEXT_WHERE_AN_OBJECT_BELONGS {
    @Override
    MockResponse answer(String told) {
      return json(200, "\"" + told + "\"").build();
    }
  },
  A_LIST_OF_TEXTS {
    @Override
    MockResponse answer(String told) {
      return json(200, "[\"%s\",\"%s\"]".formatted(told, told)).build();
    }
  },
  MEMBERS_OF_WRONG_TYPES {
    @Override
    MockResponse answer(String told) {
      String object = "{\"x\":\"" + told + "\"}";
      return json(
              200,
              "{\"id\":%s,\"customerId\":%s,\"name\":%s,\"data\":%s,\"results\":%s,\"message\":%s}"
                  .formatted(object, object, object, object, object, object))
          .build();
    }
  },
  AN_UNKNOWN_MEMBER {
    @Override
    MockResponse answer(String told) {
      return json(200, "{\"id\":1,\"registrationToken\":\"" + told + "\"}").build();
    }
  },
  A_PAGE_WITH_200 {
    @Override
    MockResponse answer(String told) {
      return new MockResponse.Builder().body("<html>" + told + "</html>").build();
    }
  },
  CUT_ANSWER {
    @Override
    MockResponse answer(String told) {
      return json(200, "{\"id\":\"" + told + "\"," + " ".repeat(100_000))
          .onResponseBody(new SocketEffect.CloseSocket())
          .build();
    }
  },
  BROKEN_HTTP {
    @Override
    MockResponse answer(String told) {
      return new MockResponse.Builder().status("HTTP/1.1 x " + told).build();
    }
  },
  A_CURSOR {
    @Override
    MockResponse answer(String told) {
      return json(
              200,
              "{\"organizations\":[],\"results\":[],\"data\":[],\"pageInfo\":{\"hasNextPage\":true,\"endCursor\":\"%s\"}}"
                  .formatted(told))
          .build();
    }
  },
  A_LINK_ELSEWHERE {
    @Override
    MockResponse answer(String told) {
      return json(200, "[]")
          .addHeader("Link", "<https://elsewhere.example/?t=" + told + ">; rel=\"next\"")
          .build();
    }
  };

  abstract MockResponse answer(String told);

  /** What a request tells in confidence, as a server would find it. */
  static String told(RecordedRequest request) {
    String header = request.getHeaders().get("Authorization");
    String credentials = header == null ? request.getHeaders().get("x-api-key") : header;
    if (credentials != null && credentials.startsWith("Basic ")) {
      byte[] pair = Base64.getDecoder().decode(credentials.substring("Basic ".length()));
      return new String(pair, StandardCharsets.UTF_8).replaceFirst("[^:]*:", "");
    }
    ByteString body = request.getBody();
    return credentials == null
        ? (body == null ? "" : body.utf8())
        : credentials.substring(credentials.lastIndexOf(' ') + 1);
  }

  private static MockResponse.Builder json(int status, String body) {
    return Stage.json(status, body).newBuilder();
  }

  /** All forms of refusal of all vendors at once. */
  private static String refusal(int status, String told) {
    return ("{\"status\":%d,\"message\":\"[ID=%s] token %s is bad\",\"error\":\"%s\",\"error_description\":\"%s\","
            + "\"resultCode\":\"%s\",\"incidentId\":\"%s\",\"errors\":[[\"%s\",\"%s\"]],\"details\":[{\"field\":\"%s\",\"issue\":\"%s\"}]}")
        .replace("%s", told.replace("%", "%%"))
        .formatted(status);
  }

  private static MockResponse withHeaders(MockResponse.Builder answer, String told) {
    return answer
        .addHeader("WWW-Authenticate", "Bearer error=\"" + told + "\"")
        .addHeader("Set-Cookie", "session=" + told)
        .addHeader("x-nj-request-id", told)
        .addHeader("X-Request-Id", told)
        .build();
  }
}
