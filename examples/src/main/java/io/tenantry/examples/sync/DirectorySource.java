package io.tenantry.examples.sync;

import static java.util.stream.Collectors.joining;

import io.tenantry.core.http.CallOptions;
import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.plan.Customer;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.model.Address;
import io.tenantry.orgdirectory.model.AddressLabel;
import io.tenantry.orgdirectory.model.Organization;
import io.tenantry.orgdirectory.model.OrganizationField;
import io.tenantry.orgdirectory.model.OrganizationSort;
import io.tenantry.orgdirectory.model.OrganizationsListOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The organization directory, read with just the fields that the sync compares. */
final class DirectorySource implements Source {
  private static final OrganizationsListOptions WANTED =
      OrganizationsListOptions.builder()
          .addFields(
              OrganizationField.ID,
              OrganizationField.NAME,
              OrganizationField.DISABLED,
              OrganizationField.ADDRESSES)
          .sort(OrganizationSort.ID)
          .build();

  private final OrgDirectoryClient directory;

  DirectorySource(OrgDirectoryClient directory) {
    this.directory = directory;
  }

  @Override
  public String check() {
    boolean any =
        directory
            .with(CallOptions.none().deadline(Target.PATIENCE))
            .organizations()
            .list(WANTED)
            .first()
            .isPresent();
    return any ? "organizations can be read" : "it has no organizations";
  }

  @Override
  public List<Customer> read(Progress progress) {
    List<Customer> customers = new ArrayList<>();
    try (Progress.Task task = progress.begin("Read directory", -1)) {
      for (Organization organization : directory.organizations().list(WANTED)) {
        customers.add(customer(organization));
        task.step();
      }
    }
    return customers;
  }

  private static Customer customer(Organization organization) {
    return new Customer(
        organization.id().value(),
        organization.name().orElse(""),
        organization.disabled().orElse(false),
        address(organization.addresses()));
  }

  /** The street address, else the first one there is, in one line. */
  private static Optional<String> address(List<Address> addresses) {
    Stream<Address> street =
        addresses.stream().filter(a -> a.label().filter(AddressLabel.STREET::equals).isPresent());
    return Stream.concat(street, addresses.stream())
        .map(DirectorySource::oneLine)
        .filter(line -> !line.isEmpty())
        .findFirst();
  }

  private static String oneLine(Address a) {
    String region = joined(" ", Stream.of(a.state(), a.zip()));
    Stream<Optional<String>> parts =
        Stream.of(a.address(), a.city(), Optional.of(region), a.country());
    return joined(", ", parts).replaceAll("\\s+", " ");
  }

  private static String joined(String separator, Stream<Optional<String>> parts) {
    return parts
        .flatMap(Optional::stream)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(joining(separator));
  }
}
