package io.tenantry.sandbox.server;

import java.util.Random;

/**
 * Generates distinct names like those of real organizations: many scripts, punctuation, odd spaces.
 */
public final class OrganizationNames {
  private static final String[] STEMS = {
    "Müller & Söhne GmbH",
    "Acme, Inc.",
    "東京システム株式会社",
    "Café Zoë",
    "شركة النور",
    "שלום טכנולוגיה",
    "Rocket 🚀 Labs",
    "\"Quoted\" Partners",
    "O'Brien Ltd",
    "Ångström AB",
    "Ελληνική Εταιρεία",
    "Ñandú S.A.",
    "Zażółć Gęślą",
    "한국 데이터",
    "Widget Data Center, External IT",
    "Back\\slash",
    "100% Organic",
    "a+b=c? #1;",
    "<b>Bold</b> Moves",
    "Cafe\u0301 Decomposed",
    "ООО Ромашка",
    "Smith  Double  Space",
    "Straße 7",
    "İstanbul Lojistik",
    "family 👩‍👩‍👧‍👦 care",
    "Łódź/Gdańsk"
  };
  private static final int LONGEST = 128;

  private final Random random;
  private int count;

  public OrganizationNames(long seed) {
    random = new Random(seed);
  }

  public String next() {
    count++;
    String name = STEMS[random.nextInt(STEMS.length)] + " " + count;
    if (count % 97 == 0) {
      return " " + name;
    }
    if (count % 89 == 0) {
      return name + " ";
    }
    return count % 199 == 0
        ? name + "x".repeat(LONGEST - name.codePointCount(0, name.length()))
        : name;
  }
}
