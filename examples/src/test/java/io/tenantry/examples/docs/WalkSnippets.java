package io.tenantry.examples.docs;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.paging.IncompleteReason;
import io.tenantry.core.paging.PageOutcome;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.Sweep;
import io.tenantry.core.paging.WalkSummary;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.Organization;
import io.tenantry.jumpcloud.model.OrganizationId;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.ncentral.model.Device;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The snippets of docs/walks.md after the first, word for word. */
abstract class WalkSnippets {
  abstract void store(Device device);

  abstract void save(String checkpoint);

  abstract void upsert(Organization organization);

  abstract void delete(OrganizationId id);

  abstract void schedule(Instant at);

  abstract void report(Object problem);

  abstract void reportIncomplete(List<IncompleteReason> reasons);

  void failure(Paged<Device> devices) {
    try {
      devices.forEach(this::store);
    } catch (ApiException e) {
      e.listProgress().ifPresent(progress -> save(progress.checkpoint()));
      throw e;
    }
  }

  void unreadable(Paged<Device> devices) {
    WalkSummary summary = devices.skipUnreadable(this::report).readAll(this::store);
    report(summary);
  }

  void verified(Paged<Device> devices) {
    WalkSummary summary = devices.verified().readAll(this::store);
    if (!summary.complete()) {
      reportIncomplete(summary.reasons());
    }
  }

  void sweep(JumpCloudClient jumpcloud, ProviderId providerId, Set<OrganizationId> known) {
    Sweep<OrganizationId> sweep = Sweep.begin();
    WalkSummary summary =
        jumpcloud
            .organizations()
            .list(providerId)
            .readAll(
                organization -> {
                  upsert(organization);
                  sweep.saw(organization.id());
                });
    if (summary.complete()) {
      sweep.unseen(known, summary).forEach(this::delete);
    }
  }

  void onePage(Paged<Device> devices, @Nullable String saved) {
    PageOutcome<Device> outcome = saved == null ? devices.firstPage() : devices.pageAt(saved);
    if (outcome instanceof PageOutcome.Fetched<Device> page) {
      page.items().forEach(this::store);
      save(page.checkpoint());
      if (!page.isLast()) {
        schedule(Instant.now());
      }
    } else if (outcome instanceof PageOutcome.Throttled<Device> throttled) {
      schedule(throttled.until());
    } else if (outcome instanceof PageOutcome.CheckpointExpired<Device> expired) {
      report(expired.cause());
    } else if (outcome instanceof PageOutcome.Failed<Device> failed) {
      report(failed.cause());
    }
  }
}
