package io.tenantry.core.error;

import java.util.Optional;

/**
 * Finds the advice in a message: a first sentence states the cause, and the sentences after it how
 * to fix it. Quoted texts and texts in parentheses are not looked into, as they come from outside.
 */
final class Advice {
  private Advice() {}

  /** Returns everything after the first sentence; empty if there is only one. */
  static Optional<String> in(String message) {
    boolean quoted = false;
    int parentheses = 0;
    for (int i = 0; i + 2 < message.length(); i++) {
      switch (message.charAt(i)) {
        case '"' -> quoted = !quoted;
        case '(' -> parentheses++;
        case ')' -> parentheses = Math.max(0, parentheses - 1);
        default -> {
          if (!quoted && parentheses == 0 && endsSentence(message, i)) {
            return Optional.of(message.substring(i + 2));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean endsSentence(String message, int at) {
    return message.charAt(at) == '.'
        && message.charAt(at + 1) == ' '
        && Character.isUpperCase(message.charAt(at + 2));
  }
}
