import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.http.RawResponse;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.PatchField;
import io.tenantry.toy.Things;
import io.tenantry.toy.ToyClient;
import io.tenantry.toy.model.*;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/** What a user would write against the toy's client; each method is run by one test. */
public final class Program {
  public static String read(String json) throws Exception {
    Thing thing = ToyJson.adapter(Thing.class).fromJson(json);
    return thing.id() + "|" + thing.name().orElse("-") + "|" + thing.mode().map(Mode::known).orElse(null)
        + "|" + thing.size().flatMap(ThingSize::height).orElse(null) + "|" + thing.grid() + "|" + thing.counts()
        + "|" + thing.madeAt().orElse(null) + "|" + thing.due().orElse(null) + "|" + thing.labels()
        + "|" + thing.fields().names() + "|" + thing.parent().map(Base::id).orElse(null)
        + "|" + thing.classValue().orElse("-") + "|" + thing.seen().orElse(null);
  }

  public static String roundTrip(String json) throws Exception {
    var adapter = ToyJson.adapter(Thing.class);
    return adapter.toJson(Thing.builder().from(adapter.fromJson(json)).build());
  }

  public static String printed(String json) throws Exception {
    return ToyJson.adapter(Thing.class).fromJson(json).toString();
  }

  public static String mode(String value) {
    return switch (Mode.of(value).known()) {
      case AUTOMATIC -> "a";
      case MANUAL -> "m";
      case UNLISTED -> "other:" + Mode.of(value);
    };
  }

  public static String patch(String ignored) {
    return ToyJson.adapter(ThingPatch.class)
        .toJson(ThingPatch.builder().name("n").clearNote().build());
  }

  public static String clearName(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      toy.things().update(ThingId.of(1), ThingPatch.builder().note("n").name(PatchField.cleared()).build());
      return "sent";
    } catch (InvalidArgumentException e) {
      return e.getMessage();
    }
  }

  public static String rawWithModels(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      RawResponse<Thing> made = toy.raw().post("things", NewThing.builder().name("new").build(), Thing.class);
      return made.body().map(Thing::id).orElseThrow() + " " + made.header("x-made-by").orElse("-");
    }
  }

  public static String rawOutOfBounds(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      toy.raw().put("things/1", NewThing.builder().name("a name too long").build(), JsonValue.class);
      return "sent";
    } catch (InvalidArgumentException e) {
      return e.getMessage();
    }
  }

  public static String emptyPatch(String ignored) {
    return ToyJson.adapter(ThingPatch.class).toJson(ThingPatch.builder().build());
  }

  public static String create(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      return toy.things().create(NewThing.builder().name("new").build()).map(t -> t.id().value()).orElse("nothing");
    }
  }

  public static String refuse(String url) {
    StringBuilder out = new StringBuilder();
    try (ToyClient toy = ToyClient.at(url)) {
      for (var builder : List.of(
          NewThing.builder().name("a name too long"), NewThing.builder().name(""), NewThing.builder().name("a/b"),
          NewThing.builder().name("n").amount(10),
          NewThing.builder().name("n").addLabels(Label.builder().text("purple").build()),
          NewThing.builder())) {
        try {
          toy.things().create(builder.build());
        } catch (ApiException e) {
          out.append(e.getClass().getSimpleName()).append(": ").append(e.getMessage()).append('\n');
        }
      }
    }
    return out.toString();
  }

  public static String list(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      return toy.things().list().stream().map(t -> t.id().value()).toList().toString();
    }
  }

  public static String numbered(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      return toy.things().listNumbered().stream().map(t -> t.id().value()).toList().toString();
    }
  }

  public static String events(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      return toy.things()
          .events(EventQuery.builder().service("all").build())
          .stream().map(t -> t.id().value()).toList().toString();
    }
  }

  public static String methods(String ignored) {
    return java.util.Arrays.stream(Things.class.getDeclaredMethods()).map(m -> m.getName()).toList().toString();
  }

  public static String ask(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      return toy.things()
          .list(ThingsListOptions.builder().state(ThingState.OPEN).size(3).addSort(ThingSort.NAME.descending(), ThingSort.ID)
              .addTag("a b", "c").since(OffsetDateTime.parse("2026-01-02T03:00+01:00")).build())
          .toList().toString();
    }
  }

  public static String listWithFilterAndSort(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      return toy.things()
          .list(ThingsListOptions.builder().size(1).filter(new ThingFilter("a:b, c|d*&+"), new ThingFilter("é=1"))
              .order(ThingOrder.NAME.descending(), ThingOrder.by("made_at")).build())
          .toList().toString();
    }
  }

  public static String orderBy(String field) {
    return ThingOrder.by(field).toString();
  }

  public static String paint(String url) {
    StringBuilder refused = new StringBuilder();
    try (ToyClient toy = ToyClient.at(url)) {
      toy.things().paint(ThingId.of(1), Paint.builder().color("red").build());
      toy.things().paint(ThingId.of(1), Paint.builder().addCodes(1, 2).build());
      toy.things().paint(ThingId.of(1), Paint.builder().glossy(true).build());
    } catch (ApiException e) {
      refused.append(e.getClass().getSimpleName()).append(": ").append(e.getMessage());
    }
    return refused.toString();
  }

  public static String parts(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      return toy.things().parts(ThingId.of(1)).stream().map(p -> p.id().value()).toList().toString();
    }
  }

  public static String sizeTooLarge(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      return toy.things().list(ThingsListOptions.builder().size(6).build()).toString();
    }
  }

  public static String get(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      Thing thing = toy.things().get(ThingId.of(7));
      return thing.id() + " " + thing.name().orElse("-");
    }
  }

  public static String picture(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      return toy.things().picture(ThingId.of("7")).hex();
    }
  }

  public static String labels(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      return toy.things().setLabels(ThingId.of(1), List.of(Label.builder().text("red").build())).toString();
    }
  }

  public static String update(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      toy.things().update(ThingId.of(1), ThingPatch.builder().labels(List.of(Label.builder().text("red").build())).build());
      return "done";
    }
  }

  public static String weigh(String url) {
    try (ToyClient toy = ToyClient.at(url)) {
      return toy.things()
          .weigh("abc", List.of(1), Weight.builder().grams(new BigDecimal("0.5")).atoms(3_000_000_000L).tare(4).build(),
              ThingsWeighOptions.builder().limit(3_000_000_000L).portion(0.5).addEachValue("a", "b").build())
          .codes().toString();
    }
  }

  public static String weighTooMuch(String url) {
    Weight weight = Weight.builder().build();
    try (ToyClient toy = ToyClient.at(url)) {
      return refusals(
          () -> toy.things().weigh("abcd", List.of(1), weight),
          () -> toy.things().weigh("A", List.of(1), weight),
          () -> toy.things().weigh("a", List.of(), weight),
          () -> toy.things().weigh("a", List.of(1, 0), weight),
          () -> toy.things().weigh("a", List.of(1), weight, ThingsWeighOptions.builder().limit(0L).build()),
          () -> toy.things().weigh("a", List.of(1), weight, ThingsWeighOptions.builder().limit(3_000_000_001L).build()),
          () -> toy.things().weigh("a", List.of(1), weight, ThingsWeighOptions.builder().portion(0.4).build()),
          () -> toy.things().weigh("a", List.of(1), weight, ThingsWeighOptions.builder().portion(Double.NaN).build()),
          () -> toy.things().weigh("a", List.of(1), weight, ThingsWeighOptions.builder().addEachValue("a").build()),
          () -> toy.things().weigh("a", List.of(1), weight, ThingsWeighOptions.builder().addEachValue("a", "b", "c", "d").build()),
          () -> toy.things().weigh("a", List.of(1), weight, ThingsWeighOptions.builder().addEachValue("a", "B").build()),
          () -> toy.things().weigh("a", List.of(1), Weight.builder().grams(new BigDecimal("0.4")).build()),
          () -> toy.things().weigh("a", List.of(1), Weight.builder().factor(Double.NaN).build()),
          () -> toy.things().weigh("a", List.of(1), Weight.builder().atoms(2_999_999_999L).build()),
          () -> toy.things().weigh("a", List.of(1), Weight.builder().tare(5).build()),
          () -> toy.things().weigh("a", List.of(1), Weight.builder().code("A").build()));
    }
  }

  private static String refusals(Runnable... calls) {
    StringBuilder out = new StringBuilder();
    for (Runnable call : calls) {
      try {
        call.run();
        out.append("not refused\n");
      } catch (ApiException e) {
        out.append(e.getClass().getSimpleName()).append(": ").append(e.getMessage()).append('\n');
      }
    }
    return out.toString();
  }
}
