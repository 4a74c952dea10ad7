package io.tenantry.core.codegen.json;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.OpenEnum;
import io.tenantry.core.spec.Bounds;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model with its adapter, written as the generator would write them. */
public record Team(
    String id,
    @Nullable String name,
    @Nullable Integer size,
    @Nullable Team parent,
    @Nullable List<String> tags,
    @Nullable Level level,
    @Nullable OffsetDateTime created,
    @Nullable BigDecimal rate,
    JsonObject unknown) {

  static final class Level extends OpenEnum {
    static final Level GOLD = new Level("GOLD", true);

    private Level(String value, boolean known) {
      super(value, known);
    }

    static Level of(String value) {
      return value.equals("GOLD") ? GOLD : new Level(value, false);
    }
  }

  static final class Builder {
    @Nullable String id;
    @Nullable String name;
    @Nullable Integer size;
    @Nullable Team parent;
    @Nullable List<String> tags;
    @Nullable Level level;
    @Nullable OffsetDateTime created;
    @Nullable BigDecimal rate;

    Team build(JsonObject unknown) {
      if (id == null) {
        throw new InvalidArgumentException(
            "Cannot build Team, some of required attributes are not set [id]");
      }
      return new Team(id, name, size, parent, tags, level, created, rate, unknown);
    }
  }

  public static final ModelAdapter<Team, Builder> ADAPTER = new Adapter();

  private static final class Adapter extends ModelAdapter<Team, Builder> {
    Adapter() {
      super("Team", "id", "name", "size", "parent", "tags", "level", "created", "rate");
    }

    @Override
    protected Builder start() {
      return new Builder();
    }

    @Override
    protected void read(int member, JsonInput in, Builder b) throws IOException {
      switch (member) {
        case 0 -> b.id = JsonIn.id(in, id -> id);
        case 1 -> b.name = JsonIn.text(in);
        case 2 -> b.size = JsonIn.int32(in);
        case 3 -> b.parent = JsonIn.model(in, ADAPTER);
        case 4 -> b.tags = JsonIn.list(in, JsonIn::text);
        case 5 -> b.level = JsonIn.open(in, Level::of);
        case 6 -> b.created = JsonIn.dateTime(in);
        case 7 -> b.rate = JsonIn.decimal(in);
        default -> throw unexpected(member);
      }
    }

    @Override
    protected Team finish(Builder b, JsonObject unknown) {
      return b.build(unknown);
    }

    @Override
    protected JsonObject unknown(Team team) {
      return team.unknown();
    }

    @Override
    protected void write(JsonOut out, Team team) throws IOException {
      out.id("id", team.id(), true);
      out.text("name", team.name(), Bounds.maxLength(5));
      out.int32("size", team.size(), Bounds.minimum(1));
      out.model("parent", team.parent(), ADAPTER);
      out.list("tags", team.tags(), out::text, Bounds.maxItems(2));
      out.open("level", team.level());
      out.dateTime("created", team.created());
      out.decimal("rate", team.rate());
    }
  }
}
