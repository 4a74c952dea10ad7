package io.tenantry.benchmarks.json;

import io.tenantry.benchmarks.json.PeerOrganization.Account;
import io.tenantry.benchmarks.json.PeerOrganization.Address;
import io.tenantry.benchmarks.json.PeerOrganization.Contact;
import io.tenantry.benchmarks.json.PeerOrganization.Reference;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Organizations as a directory holds them, the same ones each time. */
final class SampleRows {
  private static final List<String> FIRST =
      List.of("Widget", "Müller & Söhne", "Northwind", "Brouwer", "Ateliers du Rhône", "Acme");
  private static final List<String> SECOND =
      List.of("Logistics", "Data Center", "Finance", "Healthcare", "Gesundheit", "Field Service");
  private static final List<String> CITIES =
      List.of("Palo Alto", "Köln", "Rotterdam", "São Paulo", "Leeds", "Montréal");
  private static final List<String> REGIONS = List.of("NA", "EMEA", "APAC");
  private static final long OLDEST = 1_420_070_400;

  private final Random random = new Random(20_26);

  /** This many organizations, none like the other. */
  static List<PeerOrganization> of(int count) {
    SampleRows rows = new SampleRows();
    return IntStream.range(0, count).mapToObj(rows::organization).toList();
  }

  private PeerOrganization organization(int index) {
    long id = 40_000_000L + index * 17L;
    OffsetDateTime created = moment();
    return new PeerOrganization(
        id,
        node("Organization", id),
        new Account("wdc", "Widget Data Center"),
        name(index),
        "CRM",
        "ORG-%07d".formatted(random.nextInt(10_000_000)),
        "F%06d".formatted(random.nextInt(1_000_000)),
        random.nextInt(10) == 0,
        random.nextInt(5) == 0,
        false,
        pick(REGIONS),
        random.nextInt(3) == 0 ? null : "Moved from the old system.\nAsk \"" + pick(FIRST) + "\".",
        "https://pictures.example.com/organizations/" + id + "/logo.png?1431342123",
        reference("Organization", 39_000_000L + random.nextInt(100), name(random.nextInt(99))),
        reference("Person", 120 + random.nextInt(5_000), "Ellen Brown"),
        random.nextInt(4) == 0 ? null : reference("Person", random.nextInt(5_000), "Howard Tanner"),
        List.of(address("street"), address("mailing")),
        List.of(contact("general"), contact("service_desk")),
        created,
        created.plusHours(random.nextInt(30_000)));
  }

  private Reference reference(String type, long id, String name) {
    return new Reference(id, name, "SRC-%06d".formatted(id % 1_000_000), node(type, id));
  }

  private Address address(String label) {
    String street = (1 + random.nextInt(4_000)) + " Industrial Way\nBuilding " + random.nextInt(40);
    String state = random.nextBoolean() ? "CA" : null;
    String zip = "%05d".formatted(random.nextInt(100_000));
    return new Address(id(), label, street, pick(CITIES), state, zip, "US", false);
  }

  private Contact contact(String label) {
    String telephone = "+1 650 555 %04d".formatted(random.nextInt(10_000));
    return new Contact(
        id(), label, telephone, label + "@widget.example.com", "widget.example.com", true);
  }

  private String name(int index) {
    return pick(FIRST) + " " + pick(SECOND) + ", " + pick(CITIES) + " " + index;
  }

  private OffsetDateTime moment() {
    ZoneOffset zone = ZoneOffset.ofHours(random.nextInt(5) - 2);
    long second = OLDEST + random.nextInt(300_000_000);
    return OffsetDateTime.ofInstant(java.time.Instant.ofEpochSecond(second), zone);
  }

  private String node(String type, long id) {
    return "NG1lLmNvbS9" + type + "/" + Long.toString(id * 2_654_435_761L, 36);
  }

  private long id() {
    return 1_000_000L + random.nextInt(9_000_000);
  }

  private <E> E pick(List<E> from) {
    return from.get(random.nextInt(from.size()));
  }
}
