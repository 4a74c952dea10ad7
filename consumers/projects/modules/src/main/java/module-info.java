/** A program on the module path. */
module consumer {
  requires io.tenantry.jumpcloud;
  requires io.tenantry.ncentral;
  requires io.tenantry.ninjaone;
  requires io.tenantry.orgdirectory;
  requires io.tenantry.sandbox;
}
