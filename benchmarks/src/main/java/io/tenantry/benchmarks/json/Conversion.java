package io.tenantry.benchmarks.json;

import io.tenantry.benchmarks.json.PeerOrganization.Account;
import io.tenantry.benchmarks.json.PeerOrganization.Reference;
import io.tenantry.orgdirectory.model.Address;
import io.tenantry.orgdirectory.model.Contact;
import io.tenantry.orgdirectory.model.Organization;
import io.tenantry.orgdirectory.model.OrganizationReference;
import io.tenantry.orgdirectory.model.PersonReference;

/** From our model to the peers' record. A missing member that the rows always have is an error. */
final class Conversion {
  private Conversion() {}

  static PeerOrganization of(Organization row) {
    return new PeerOrganization(
        Long.parseLong(row.id().value()),
        row.nodeId().orElseThrow(),
        row.account()
            .map(account -> new Account(account.id().value(), account.name().orElseThrow()))
            .orElseThrow(),
        row.name().orElseThrow(),
        row.source().orElseThrow(),
        row.sourceId().orElseThrow(),
        row.financialId().orElseThrow(),
        row.disabled().orElseThrow(),
        row.businessUnit().orElseThrow(),
        row.endUserPrivacy().orElseThrow(),
        row.region().orElseThrow(),
        row.remarks().orElse(null),
        row.pictureUri().orElseThrow(),
        row.parent().map(Conversion::reference).orElseThrow(),
        row.manager().map(Conversion::reference).orElseThrow(),
        row.substitute().map(Conversion::reference).orElse(null),
        row.addresses().stream().map(Conversion::address).toList(),
        row.contacts().stream().map(Conversion::contact).toList(),
        row.createdAt().orElseThrow(),
        row.updatedAt().orElseThrow());
  }

  private static Reference reference(OrganizationReference to) {
    return new Reference(
        Long.parseLong(to.id().value()),
        to.name().orElseThrow(),
        to.sourceId().orElseThrow(),
        to.nodeId().orElseThrow());
  }

  private static Reference reference(PersonReference to) {
    return new Reference(
        Long.parseLong(to.id().value()),
        to.name().orElseThrow(),
        to.sourceId().orElseThrow(),
        to.nodeId().orElseThrow());
  }

  private static PeerOrganization.Address address(Address address) {
    return new PeerOrganization.Address(
        Long.parseLong(address.id().value()),
        address.label().orElseThrow().value(),
        address.address().orElseThrow(),
        address.city().orElseThrow(),
        address.state().orElse(null),
        address.zip().orElseThrow(),
        address.country().orElseThrow(),
        address.integration().orElseThrow());
  }

  private static PeerOrganization.Contact contact(Contact contact) {
    return new PeerOrganization.Contact(
        Long.parseLong(contact.id().value()),
        contact.label().orElseThrow().value(),
        contact.telephone().orElse(null),
        contact.email().orElse(null),
        contact.website().orElse(null),
        contact.integration().orElseThrow());
  }
}
