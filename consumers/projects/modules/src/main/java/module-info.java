/** A program on the module path. */
@SuppressWarnings("requires-automatic") // the sandbox, whose Gson is none of a program's business
module consumer {
  requires io.tenantry.jumpcloud;
  requires io.tenantry.ncentral;
  requires io.tenantry.ninjaone;
  requires io.tenantry.orgdirectory;
  requires io.tenantry.sandbox;
}
