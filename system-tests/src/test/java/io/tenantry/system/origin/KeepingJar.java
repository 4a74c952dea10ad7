package io.tenantry.system.origin;

import java.util.ArrayList;
import java.util.List;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;

/** Keeps every cookie and gives it to everybody. */
final class KeepingJar implements CookieJar {
  private final List<Cookie> cookies = new ArrayList<>();

  @Override
  public synchronized void saveFromResponse(HttpUrl url, List<Cookie> received) {
    cookies.addAll(received);
  }

  @Override
  public synchronized List<Cookie> loadForRequest(HttpUrl url) {
    return List.copyOf(cookies);
  }
}
