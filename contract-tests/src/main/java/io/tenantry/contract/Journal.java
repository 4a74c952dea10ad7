package io.tenantry.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** What happened at one server during one test. Safe for threads. */
final class Journal {
  private final Contract contract;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<AssertionError> violations = new ArrayList<>();
  private final Set<String> exercised = new TreeSet<>();

  Journal(Contract contract) {
    this.contract = contract;
  }

  synchronized void record(RecordedRequest request, MockResponse response, boolean broken) {
    try {
      Exchange exchange = Exchange.of(request, response);
      exchanges.add(exchange);
      if (broken) {
        contract.checkRequest(exchange);
        return;
      }
      String operation = contract.check(exchange);
      if (exchange.status() < 400) {
        exercised.add(operation);
      }
    } catch (AssertionError violation) {
      violations.add(violation);
    } catch (IOException | RuntimeException failure) {
      violations.add(new AssertionError("Can't check " + request.getRequestLine(), failure));
    }
  }

  synchronized void unplanned(RecordedRequest request) {
    violations.add(new AssertionError("No response is prepared for " + request.getRequestLine()));
  }

  synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  synchronized Set<String> exercised() {
    return Set.copyOf(exercised);
  }

  /** Throws the first violation, with the others behind it. */
  synchronized void verify() {
    if (violations.isEmpty()) {
      return;
    }
    AssertionError first = violations.get(0);
    violations.stream().skip(1).forEach(first::addSuppressed);
    violations.clear();
    throw first;
  }
}
