package io.tenantry.examples.inventory;

import io.tenantry.core.client.Transport;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.paging.PageOptions;
import io.tenantry.core.paging.PageOutcome;
import io.tenantry.core.paging.Paged;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.Device;
import io.tenantry.ncentral.model.DevicesListOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one tenant's devices page after page, from where the journal ends. */
final class TenantWalk {
  private static final PageOptions PATIENT = PageOptions.retrying();

  private final Tenant tenant;
  private final Journal journal;
  private boolean begunAgain;

  TenantWalk(Tenant tenant, Journal journal) {
    this.tenant = tenant;
    this.journal = journal;
  }

  /** Empty once the list has ended; otherwise why it could not be read to its end this time. */
  Optional<ApiException> run(Transport transport, DevicesListOptions listing) {
    Entry latest = journal.latest(tenant.name());
    if (latest != null && latest.last()) {
      return Optional.empty();
    }
    try (NCentralClient client = client(transport)) {
      Paged<Device> devices = client.devices().list(listing);
      return walk(devices, latest == null ? null : latest.checkpoint());
    } catch (ApiException e) {
      return Optional.of(e);
    }
  }

  private NCentralClient client(Transport transport) {
    return NCentralClient.builder()
        .transport(transport)
        .label(tenant.name())
        .baseUrl(tenant.url())
        .userApiToken(tenant.jwt())
        .readOnly()
        .build();
  }

  private Optional<ApiException> walk(Paged<Device> devices, @Nullable String checkpoint) {
    String from = checkpoint;
    while (true) {
      PageOutcome<Device> outcome =
          from == null ? devices.firstPage(PATIENT) : devices.pageAt(from, PATIENT);
      if (outcome instanceof PageOutcome.Fetched<Device> page) {
        journal.append(entry(page, from == null));
        if (page.isLast()) {
          return Optional.empty();
        }
        from = page.checkpoint();
      } else if (outcome instanceof PageOutcome.CheckpointExpired<Device> && !begunAgain) {
        begunAgain = true;
        from = null;
      } else {
        return Optional.of(cause(outcome));
      }
    }
  }

  private Entry entry(PageOutcome.Fetched<Device> page, boolean first) {
    return new Entry(
        tenant.name(),
        page.items().stream().map(Row::of).toList(),
        page.checkpoint(),
        first,
        page.isLast());
  }

  private static ApiException cause(PageOutcome<Device> outcome) {
    if (outcome instanceof PageOutcome.Throttled<Device> throttled) {
      return throttled.cause();
    }
    if (outcome instanceof PageOutcome.CheckpointExpired<Device> expired) {
      return expired.cause();
    }
    return ((PageOutcome.Failed<Device>) outcome).cause();
  }
}
