package io.tenantry.examples.onboarding;

import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.ServiceOrgId;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;

/**
 * The four systems of a service provider.
 *
 * @param serviceOrg under which N-central's customers are
 * @param provider whose JumpCloud organizations they are
 */
record Office(
    OrgDirectoryClient directory,
    NCentralClient ncentral,
    ServiceOrgId serviceOrg,
    NinjaOneClient ninja,
    JumpCloudClient jumpcloud,
    ProviderId provider) {}
