package io.tenantry.examples.sync.report;

import io.tenantry.examples.sync.plan.Account;
import io.tenantry.examples.sync.plan.Change;
import io.tenantry.examples.sync.plan.Customer;
import io.tenantry.examples.sync.plan.NewAccount;
import io.tenantry.examples.sync.plan.Outcome;
import io.tenantry.examples.sync.plan.Outcome.Kind;
import io.tenantry.examples.sync.plan.Plan;
import io.tenantry.examples.sync.plan.Step;
import io.tenantry.examples.sync.result.SyncResult;
import io.tenantry.examples.sync.result.VendorReport;
import io.tenantry.examples.sync.result.VendorRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Syncs as they could have been, put together by hand. */
final class Sample {
  private final List<Customer> customers = new ArrayList<>();
  private final List<VendorRun> runs = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  /** A customer of the directory; ids count from 1001. */
  Customer customer(String name) {
    return customer(name, false);
  }

  Customer customer(String name, boolean disabled) {
    String id = String.valueOf(1001 + customers.size());
    Customer customer = new Customer(id, name, disabled, Optional.of("1 Main St, Springfield"));
    customers.add(customer);
    return customer;
  }

  List<Customer> customers(int count) {
    return IntStream.range(0, count).mapToObj(i -> customer("Client " + i)).toList();
  }

  Sample created(Customer customer) {
    NewAccount wanted =
        new NewAccount(customer.name(), customer.id(), "Main office", customer.address(), Map.of());
    return step(new Step.Create(customer, wanted), Kind.CREATED, "");
  }

  Sample updated(Customer customer, Change... changes) {
    return updated(customer, "", changes);
  }

  Sample updated(Customer customer, String byHand, Change... changes) {
    Account account = new Account("7", "Old", Optional.empty(), List.of(), Map.of());
    return step(new Step.Update(customer, account, List.of(changes), byHand), Kind.UPDATED, byHand);
  }

  /** As {@link #updated}, with the outcome of a dry run. */
  Sample planned(Customer customer, String byHand, Change... changes) {
    Account account = new Account("7", "Old", Optional.empty(), List.of(), Map.of());
    Step step = new Step.Update(customer, account, List.of(changes), byHand);
    return step(step, Kind.UNCHANGED, "");
  }

  Sample left(Customer customer, Kind kind, String why) {
    return step(new Step.Leave(customer, kind, why), kind, why);
  }

  Sample failed(Customer customer, String message) {
    NewAccount wanted =
        new NewAccount(customer.name(), customer.id(), "Main office", Optional.empty(), Map.of());
    return step(new Step.Create(customer, wanted), Kind.FAILED, message);
  }

  private Sample step(Step step, Kind kind, String detail) {
    steps.add(step);
    outcomes.add(new Outcome(step.customer(), kind, detail, false));
    return this;
  }

  /** Ends the part of one vendor. */
  Sample at(String vendor, String... notes) {
    VendorReport report =
        new VendorReport(vendor, List.copyOf(outcomes), List.of(notes), Optional.empty());
    runs.add(new VendorRun(new Plan(vendor, List.copyOf(steps)), report));
    steps.clear();
    outcomes.clear();
    return this;
  }

  Sample unread(String vendor, String why) {
    List<Outcome> all =
        customers.stream().map(c -> new Outcome(c, Kind.FAILED, why, false)).toList();
    VendorReport report = new VendorReport(vendor, all, List.of(), Optional.of(why));
    runs.add(new VendorRun(new Plan(vendor, List.of()), report));
    return this;
  }

  SyncResult result() {
    return new SyncResult(List.copyOf(customers), List.copyOf(runs), false);
  }

  SyncResult dryRun() {
    return new SyncResult(List.copyOf(customers), List.copyOf(runs), true);
  }

  /** A big one with everything in it. */
  static Sample big(int count) {
    Sample sample = new Sample();
    List<Customer> all = new ArrayList<>(sample.customers(count));
    all.set(0, sample.customer("<script>alert(1)</script> & \"Söhne\" GmbH"));
    for (String vendor : List.of("N-central", "NinjaOne", "JumpCloud")) {
      for (int i = 0; i < all.size(); i++) {
        sample.one(vendor, i, all.get(i));
      }
      sample.at(vendor, vendor + ": checked 12 organizations whose outcome was unknown");
    }
    return sample;
  }

  private void one(String vendor, int i, Customer customer) {
    if (i % 97 == 1) {
      failed(
          customer,
          "%s refused POST /api/v2/organizations: 400 Bad Request, \"Address is too long\" (request id %s-%d, 1 attempt, %d ms)"
              .formatted(vendor, "7f3a", i, 10 + i));
    } else if (i % 251 == 2) {
      left(customer, Kind.AMBIGUOUS, vendor + " " + i + ", " + (i + 1) + " all have its name");
    } else if (i % 83 == 3 && vendor.equals("N-central")) {
      left(
          customer,
          Kind.BY_HAND,
          "its API can't rename: rename \"Old " + i + "\" (" + i + ") there");
    } else if (i % 41 == 4) {
      updated(
          customer,
          new Change.Rename("Old name " + i, customer.name()),
          new Change.MovePlace("3", Optional.of("12 Old Street"), "1 Main St, Springfield"));
    } else if (i % 5 == 0) {
      updated(
          customer,
          new Change.Mark(customer.id()),
          vendor.equals("NinjaOne")
              ? new Change.MapPolicies(Map.of("1", "99"), Map.of("1", "100", "2", "101"))
              : new Change.AddPlace("Main office", customer.address()));
    } else if (i % 2 == 0) {
      created(customer);
    } else {
      left(customer, Kind.UNCHANGED, "");
    }
  }
}
