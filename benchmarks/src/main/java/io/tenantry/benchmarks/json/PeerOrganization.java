package io.tenantry.benchmarks.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;
import com.squareup.moshi.Json;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organization as users of the three peers would write it: one record, named for each. */
public record PeerOrganization(
    long id,
    @JsonProperty("nodeID") @Json(name = "nodeID") @SerializedName("nodeID") String nodeId,
    Account account,
    String name,
    String source,
    @JsonProperty("sourceID") @Json(name = "sourceID") @SerializedName("sourceID") String sourceId,
    @JsonProperty("financialID") @Json(name = "financialID") @SerializedName("financialID")
        String financialId,
    boolean disabled,
    @JsonProperty("business_unit") @Json(name = "business_unit") @SerializedName("business_unit")
        boolean businessUnit,
    @JsonProperty("end_user_privacy")
        @Json(name = "end_user_privacy")
        @SerializedName("end_user_privacy")
        boolean endUserPrivacy,
    String region,
    @Nullable String remarks,
    @JsonProperty("picture_uri") @Json(name = "picture_uri") @SerializedName("picture_uri")
        String pictureUri,
    Reference parent,
    Reference manager,
    @Nullable Reference substitute,
    List<Address> addresses,
    List<Contact> contacts,
    @JsonProperty("created_at") @Json(name = "created_at") @SerializedName("created_at")
        OffsetDateTime createdAt,
    @JsonProperty("updated_at") @Json(name = "updated_at") @SerializedName("updated_at")
        OffsetDateTime updatedAt) {

  public record Account(String id, String name) {}

  public record Reference(
      long id,
      String name,
      @JsonProperty("sourceID") @Json(name = "sourceID") @SerializedName("sourceID")
          String sourceId,
      @JsonProperty("nodeID") @Json(name = "nodeID") @SerializedName("nodeID") String nodeId) {}

  public record Address(
      long id,
      String label,
      String address,
      String city,
      @Nullable String state,
      String zip,
      String country,
      boolean integration) {}

  public record Contact(
      long id,
      String label,
      @Nullable String telephone,
      @Nullable String email,
      @Nullable String website,
      boolean integration) {}
}
