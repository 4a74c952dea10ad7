package io.tenantry.contract;

import com.atlassian.oai.validator.interaction.ApiOperationResolver;
import com.atlassian.oai.validator.model.ApiOperationMatch;
import com.atlassian.oai.validator.model.Request;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A vendor's OpenAPI document as a judge of exchanges. Immutable and safe for threads; loading one
 * takes a moment, so each is loaded once in a JVM.
 */
public final class Contract {
  /** What {@link #check} returns for the request of an access token, which is no operation. */
  public static final String TOKEN = "token";

  private static final Map<String, Contract> LOADED = new ConcurrentHashMap<>();

  private final String vendor;
  private final BasePaths bases;
  private final TokenRequests tokens;
  private final Rules rules;
  private final ApiOperationResolver resolver;
  private final SortedSet<String> operations;

  private Contract(String vendor, OpenAPI api) {
    this.vendor = vendor;
    this.bases = BasePaths.of(api.getServers());
    this.tokens = TokenRequests.of(api);
    this.rules = new Rules(api);
    this.resolver = new ApiOperationResolver(api, "/", true);
    SortedSet<String> ids = new TreeSet<>();
    api.getPaths()
        .values()
        .forEach(
            path ->
                path.readOperations().stream().map(Operation::getOperationId).forEach(ids::add));
    this.operations = Collections.unmodifiableSortedSet(ids);
  }

  /**
   * The contract of a vendor, by the id its document has in {@code x-vendor}, such as {@code
   * ninjaone}.
   *
   * @throws IllegalArgumentException if there is no such document on the class path
   * @throws IllegalStateException if the document can't be read
   */
  public static Contract of(String vendor) {
    return LOADED.computeIfAbsent(vendor, id -> new Contract(id, SpecLoader.load(id)));
  }

  /** The vendor's id. */
  public String vendor() {
    return vendor;
  }

  /** The ids of all operations of the document. */
  public SortedSet<String> operations() {
    return operations;
  }

  /**
   * Checks request and response, and returns the operation. The path is the one of the socket, with
   * the base path of one of the document's servers before it. The request of an access token is
   * checked for its form only.
   *
   * @throws AssertionError if either breaks the document; it names each mistake and shows the
   *     bodies, but no header and nothing of a token's exchange
   */
  public String check(Exchange exchange) {
    return judge(exchange, true);
  }

  /** As {@link #check}, but doesn't check the response: for tests that send invalid responses. */
  public String checkRequest(Exchange exchange) {
    return judge(exchange, false);
  }

  String basePath() {
    return bases.first();
  }

  private String judge(Exchange exchange, boolean answerToo) {
    if (tokens.include(exchange)) {
      return tokenVerdict(exchange);
    }
    String path =
        bases
            .strip(exchange.url().encodedPath())
            .orElseThrow(
                () -> unknown(exchange, "no server offers it under its base paths " + bases));
    String operation = operationAt(exchange, path);
    List<String> complaints = new ArrayList<>(rules.requestComplaints(exchange, path));
    if (answerToo) {
      complaints.addAll(rules.answerComplaints(exchange, path));
    }
    return verdict(operation, exchange, complaints);
  }

  private String tokenVerdict(Exchange exchange) {
    List<String> complaints = tokens.complaints(exchange);
    if (!complaints.isEmpty()) {
      throw ReportText.tokenViolation(vendor, exchange, complaints);
    }
    return TOKEN;
  }

  private String operationAt(Exchange exchange, String path) {
    ApiOperationMatch match =
        resolver.findApiOperation(path, Request.Method.valueOf(exchange.method()));
    if (!match.isPathFound()) {
      throw unknown(exchange, "the document has no such path");
    }
    if (!match.isOperationAllowed()) {
      throw unknown(exchange, "the document has the path, but not with this method");
    }
    return match.getApiOperation().getOperation().getOperationId();
  }

  private String verdict(String operation, Exchange exchange, List<String> complaints) {
    if (!complaints.isEmpty()) {
      throw ReportText.violation(vendor, operation, exchange, complaints);
    }
    return operation;
  }

  private AssertionError unknown(Exchange exchange, String why) {
    return ReportText.violation(vendor, "no operation", exchange, List.of(why));
  }
}
