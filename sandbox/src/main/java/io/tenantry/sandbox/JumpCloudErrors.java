package io.tenantry.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** The forms in which JumpCloud says no. */
final class JumpCloudErrors {
  private JumpCloudErrors() {}

  static Answer answer(int status, String message) {
    return answer(status, message, null);
  }

  /** With a word for programs, as validation errors have it. */
  static Answer answer(int status, String message, @Nullable String word) {
    JsonObject body = new JsonObject();
    body.addProperty("code", status);
    body.addProperty("message", message);
    if (word != null) {
      body.addProperty("status", word);
    }
    if (status == 400) {
      body.add("details", new JsonArray());
    }
    return Answer.json(status, body);
  }

  /** The administrators' own form: nothing but a message. */
  static Answer message(int status, String message) {
    JsonObject body = new JsonObject();
    body.addProperty("message", message);
    return Answer.json(status, body);
  }

  static Refusal refusal(int status, String message) {
    return new Refusal(answer(status, message));
  }

  static Refusal invalid(String word, String message) {
    return new Refusal(answer(400, message, word));
  }
}
