package io.tenantry.core.codegen.json;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.UnreadableItems;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model with lists and maps of each kind, with its adapter as the generator would write it. */
public record Crate(
    Id id,
    List<Long> sizes,
    List<Crate> crates,
    List<List<Long>> rows,
    Map<String, Long> counts,
    Map<String, List<Long>> labels,
    List<Long> some,
    JsonObject unknown,
    UnreadableItems unreadable) {

  /** A typed id. */
  public record Id(String value) {}

  /** Copies a crate, with other sizes. */
  public Crate withSizes(Long... other) {
    return new Crate(id, List.of(other), crates, rows, counts, labels, some, unknown, unreadable);
  }

  static final class Builder {
    @Nullable Id id;
    List<Long> sizes = List.of();
    List<Crate> crates = List.of();
    List<List<Long>> rows = List.of();
    Map<String, Long> counts = Map.of();
    Map<String, List<Long>> labels = Map.of();
    List<Long> some = List.of();
    UnreadableItems unreadable = UnreadableItems.none();

    Crate build(JsonObject unknown) {
      if (id == null) {
        throw new InvalidArgumentException("Cannot build Crate, required are not set [id]");
      }
      return new Crate(id, sizes, crates, rows, counts, labels, some, unknown, unreadable);
    }
  }

  public static final ModelAdapter<Crate, Builder> ADAPTER = new Adapter();

  private static final class Adapter extends ModelAdapter<Crate, Builder> {
    Adapter() {
      super("Crate", "id", "sizes", "crates", "rows", "counts", "labels", "some");
    }

    @Override
    protected Builder start() {
      return new Builder();
    }

    @Override
    protected void read(int member, JsonInput in, Builder b) throws IOException {
      switch (member) {
        case 0 -> b.id = JsonIn.id(in, Id::new);
        case 1 -> b.sizes = given(JsonIn.list(in, JsonIn::int64), b.sizes);
        case 2 -> b.crates = given(JsonIn.list(in, i -> JsonIn.model(i, ADAPTER)), b.crates);
        case 3 -> b.rows = given(JsonIn.list(in, i -> JsonIn.list(i, JsonIn::int64)), b.rows);
        case 4 -> b.counts = given(JsonIn.map(in, JsonIn::int64), b.counts);
        case 5 -> b.labels = given(JsonIn.map(in, i -> JsonIn.list(i, JsonIn::int64)), b.labels);
        case 6 -> b.some = given(JsonIn.oneOrMany(in, JsonIn::int64), b.some);
        default -> throw unexpected(member);
      }
    }

    private static <V> V given(@Nullable V read, V absent) {
      return read == null ? absent : read;
    }

    @Override
    protected Crate finish(Builder b, JsonObject unknown) {
      return b.build(unknown);
    }

    @Override
    protected JsonObject unknown(Crate crate) {
      return crate.unknown();
    }

    @Override
    protected boolean keepsUnreadable() {
      return true;
    }

    @Override
    protected void unreadable(Builder b, UnreadableItems items) {
      b.unreadable = items;
    }

    @Override
    protected UnreadableItems unreadable(Crate crate) {
      return crate.unreadable();
    }

    @Override
    protected Object identity(Crate crate) {
      return crate.id();
    }

    @Override
    protected void write(JsonOut out, Crate crate) throws IOException {
      out.id("id", crate.id().value(), true);
      out.list("sizes", crate.sizes(), out::int64);
      out.list("crates", crate.crates(), item -> out.model(item, ADAPTER));
      out.list("rows", crate.rows(), items -> out.list(items, out::int64));
      out.map("counts", crate.counts(), out::int64);
      out.map("labels", crate.labels(), items -> out.list(items, out::int64));
      out.list("some", crate.some(), out::int64);
    }
  }
}
