package io.tenantry.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.CheckpointException.Reason;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.paging.Anchors;
import io.tenantry.core.internal.paging.Finding;
import io.tenantry.core.internal.paging.Finding.Kind;
import io.tenantry.core.internal.paging.ListKey;
import io.tenantry.core.internal.paging.Marks;
import io.tenantry.core.internal.paging.Position;
import io.tenantry.core.internal.paging.Progress;
import io.tenantry.core.internal.paging.RecentIds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  private static final ListKey LIST = new ListKey("acme", "things.list", "tenant", "options");
  private static final Anchors ANCHORS =
      new Anchors(true, RecentIds.of(5, 6), 3, true, 4_711, true);
  private static final Position MIDDLE =
      new Position(
          Map.of("after", "c7", "size", "50"),
          "/things?after=ü&x=%2F",
          3,
          new Marks("c7", "c4"),
          new Marks("p3", "p1"),
          new Progress(50, 150, 149, 617, 50, 48, 2, RecentIds.of(1, -2, Long.MAX_VALUE), ANCHORS));

  private static WalkState state(Position position, boolean complete) {
    return new WalkState(
        MemoryVendor.START,
        position,
        7,
        RecentIds.of(Long.MIN_VALUE, 7),
        new WalkCounts(149, 2, 3, 4),
        Findings.NONE.and(List.of(new Finding(Kind.TOTAL_CHANGED, 2, 618, 617))),
        complete,
        true);
  }

  private static String after(MemoryVendor vendor, int items) {
    Walk<String> walk = Paged.fromSource(vendor).walk();
    for (int i = 0; i < items; i++) {
      walk.next();
    }
    return walk.checkpoint();
  }

  private static Reason refusal(MemoryVendor vendor, String checkpoint) {
    return catchThrowableOfType(
            CheckpointException.class, () -> Paged.fromSource(vendor).walkFrom(checkpoint))
        .reason();
  }

  @Test
  void allOfItComesBack() {
    for (boolean complete : new boolean[] {false, true}) {
      Checkpoint written = new Checkpoint(LIST, state(MIDDLE, complete));
      Checkpoint read = Checkpoint.parse(written.toString());
      assertThat(read.state()).isEqualTo(written.state());
      assertThat(read.list()).isEqualTo(LIST);
      assertThat(read.vendor()).isEqualTo("acme");
      assertThat(read.operation()).isEqualTo("things.list");
      assertThat(read.startedAt()).isEqualTo(MemoryVendor.START);
      assertThat(read.items()).isEqualTo(149);
      assertThat(read.isEnd()).isEqualTo(complete);
      assertThat(read).hasToString(written.toString());
    }
  }

  @Test
  void itsTextIsSafeInUrlsAndMayHaveALineEnd() {
    String text = new Checkpoint(LIST, state(MIDDLE, false)).toString();
    assertThat(text).matches("tw2\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    assertThat(Checkpoint.parse(" " + text + "\r\n")).hasToString(text);
  }

  @Test
  void longestTokensFit() {
    String token = "\u0001".repeat(8192);
    Position position =
        new Position(
            Map.of("after", token), null, 1, new Marks(token, token), Marks.NONE, Progress.NONE);
    String text = new Checkpoint(LIST, state(position, false)).toString();
    assertThat(Checkpoint.parse(text).state().position()).isEqualTo(position);
    assertThatThrownBy(() -> Checkpoint.parse("x".repeat(256 * 1024 + 1)))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("longer than 262144");
  }

  @Test
  void anotherListOptionOrTenantIsRefused() {
    MemoryVendor vendor = new MemoryVendor(MemoryVendor.Kind.CURSOR, 5, 2);
    String checkpoint = after(vendor, 3);
    vendor.key = new ListKey("memory", "rows.listOld", "tenant", "options");
    assertThat(refusal(vendor, checkpoint)).isEqualTo(Reason.OTHER_OPERATION);
    vendor.key = new ListKey("other", "rows.list", "tenant", "options");
    assertThat(refusal(vendor, checkpoint)).isEqualTo(Reason.OTHER_OPERATION);
    vendor.key = new ListKey("memory", "rows.list", "tenant2", "options");
    assertThat(refusal(vendor, checkpoint)).isEqualTo(Reason.OTHER_TENANT);
    vendor.key = new ListKey("memory", "rows.list", "tenant", "options2");
    assertThat(refusal(vendor, checkpoint)).isEqualTo(Reason.OTHER_OPTIONS);
    assertThat(vendor.calls).hasSize(2);
  }

  @Test
  void refusalSaysWhatToDoAndNamesOnlyNames() {
    MemoryVendor vendor = new MemoryVendor(MemoryVendor.Kind.CURSOR, 5, 2);
    Checkpoint forged =
        new Checkpoint(new ListKey("<b>", "users.list", "t", "o"), state(MIDDLE, false));
    assertThatThrownBy(() -> Paged.fromSource(vendor).walkFrom(forged.toString()))
        .hasMessage(
            "the checkpoint belongs to another list (? users.list). "
                + "Resume the list that it came from, or start from the beginning");
    assertThat(
            new CheckpointException(ErrorContext.NONE, Reason.EXPIRED, "x", null)
                .remedy()
                .orElseThrow())
        .isEqualTo("Start from the beginning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tw3.x.y", "tw999999.anything at all", "tw12."})
  void laterVersionsAreReportedAsSuch(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text))
        .isInstanceOfSatisfying(
            CheckpointException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NEWER_VERSION))
        .hasMessageContaining("has version");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "tw",
        "tw2",
        "tw2.",
        "tw0.a.b",
        "tw2.a",
        "tw2.a.b.c.d",
        "tw2...",
        "tw2.ä.b.c"
      })
  void whatIsNoCheckpointIsDamaged(String text) {
    assertDamaged(text);
  }

  @Test
  void earlierVersionsAreToldApart() {
    assertThatThrownBy(() -> Checkpoint.parse("tw1.x.y"))
        .isInstanceOfSatisfying(
            CheckpointException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OLDER_VERSION))
        .hasMessage(
            "the checkpoint has version 1, but this release reads version 2."
                + " Start from the beginning");
  }

  @Test
  void nullIsRefused() {
    assertThatThrownBy(() -> Checkpoint.parse(null)).isInstanceOf(InvalidArgumentException.class);
  }

  private static void assertDamaged(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text))
        .as(text)
        .isInstanceOfSatisfying(
            CheckpointException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
  }

  @Test
  void everyCutAndEveryChangedCharacterIsNoticed() {
    String text = new Checkpoint(LIST, state(MIDDLE, false)).toString();
    for (int end = 0; end < text.length(); end++) {
      assertDamaged(text.substring(0, end));
    }
    for (int at = "tw2".length(); at < text.length(); at++) {
      char other = text.charAt(at) == 'A' ? 'B' : 'A';
      assertDamaged(text.substring(0, at) + other + text.substring(at + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "7",
        "{}",
        "{\"v\":\"a\",\"o\":\"b\",\"t\":\"c\",\"c\":\"d\"}",
        "{\"v\":\"a\",\"o\":\"b\",\"t\":\"c\",\"c\":\"d\",\"s\":\"soon\"}",
        "{\"v\":\"a\",\"o\":\"b\",\"t\":\"c\",\"c\":\"d\",\"s\":1e30}",
        "{\"v\":\"a\",\"o\":\"b\",\"t\":\"c\",\"c\":\"d\",\"s\":1,\"p\":-1}",
        "{\"v\":\"a\",\"o\":\"b\",\"t\":\"c\",\"c\":\"d\",\"s\":1,\"k\":-1}",
        "{\"v\":\"a\",\"o\":\"b\",\"t\":\"c\",\"c\":\"d\",\"s\":1,\"r\":9007199254740993}",
        "{\"v\":\"a\",\"o\":\"b\",\"t\":\"c\",\"c\":\"d\",\"s\":1,\"n\":1.5}",
        "{\"v\":\"a\",\"o\":\"b\",\"t\":\"c\",\"c\":\"d\",\"s\":1,\"q\":7}",
        "{\"v\":\"a\",\"o\":\"b\",\"t\":\"c\",\"c\":\"d\",\"s\":1,\"l\":\"//evil/x\"}",
        "{\"v\":\"a\",\"o\":\"b\",\"t\":\"c\",\"c\":\"d\",\"s\":1,\"l\":\"https://evil/x\"}",
        "{\"v\":null,\"o\":\"b\",\"t\":\"c\",\"c\":\"d\",\"s\":1}"
      })
  void forgedContentThatMakesNoSenseIsDamaged(String json) {
    assertDamaged(CheckpointText.seal(ByteString.encodeUtf8(json), ByteString.EMPTY));
  }

  @Test
  void whatALaterReleaseOfThisVersionAddsIsPassedOver() {
    String json =
        "{\"v\":\"a\",\"new\":{\"x\":[1]},\"o\":\"b\",\"t\":\"c\",\"c\":\"d\",\"s\":1,\"z\":true,"
            + "\"q\":{\"after\":5,\"odd\":null},\"n\":9007199254740992}";
    Checkpoint read =
        Checkpoint.parse(CheckpointText.seal(ByteString.encodeUtf8(json), ByteString.EMPTY));
    assertThat(read.startedAt()).isEqualTo(Instant.ofEpochMilli(1));
    assertThat(read.items()).isEqualTo(1L << 53);
    assertThat(read.state().position()).isEqualTo(Position.first(Map.of("after", "5")));
  }

  /** Whatever is inside, it reads as a checkpoint or is refused as one. */
  @Test
  void forgedContentNeverCrashes() {
    Random random = new Random(20261122);
    byte[] json = CheckpointText.json(new Checkpoint(LIST, state(MIDDLE, false))).toByteArray();
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] mutant = json.clone();
      for (int changes = random.nextInt(4); changes >= 0; changes--) {
        mutant[random.nextInt(mutant.length)] =
            (byte) "\"{}[]:,0179-e\\nul\u0000\u007f\u00ff".charAt(random.nextInt(20));
      }
      try {
        Checkpoint.parse(CheckpointText.seal(ByteString.of(mutant), ByteString.EMPTY));
        read++;
      } catch (CheckpointException e) {
        assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
      }
    }
    assertThat(read).isBetween(100, 19_900);
  }

  /** The largest that a counted list writes, and a list with cursors of 200 characters. */
  @Test
  void checkpointsHaveAtMostTwoKibibytes() {
    RecentIds ids = RecentIds.of(new Random(1).longs(1_000).toArray());
    Findings findings =
        Findings.NONE.and(
            Stream.of(Kind.values())
                .map(kind -> new Finding(kind, 12_345, 1_234_567, 1_234_568))
                .toList());
    String digest = "d".repeat(16);
    String cursor = "c".repeat(200);
    for (boolean counted : new boolean[] {false, true}) {
      Position position =
          new Position(
              counted
                  ? Map.of("limit", "1000", "skip", "1234567", "sort", "id")
                  : Map.of("pageSize", "1000", "after", cursor),
              null,
              12_345,
              counted ? Marks.NONE : new Marks(cursor, cursor),
              new Marks(digest, digest),
              new Progress(1_000, 1_234_567, 1_234_567, 1_234_568, 999, 500, 0, ids, Anchors.NONE));
      WalkState state =
          new WalkState(
              MemoryVendor.START,
              position,
              999,
              ids,
              new WalkCounts(1_234_567, 12, 12, 345),
              findings,
              false,
              true);
      ListKey list = new ListKey("jumpcloud", "organizations.listByGroup", digest, digest);
      assertThat(new Checkpoint(list, state).toString()).hasSizeBetween(1_000, 2_048);
    }
  }

  /** Texts that were stored with the first release. They stay as they are for ever. */
  @ParameterizedTest
  @EnumSource
  void storedCheckpointsOfEarlierReleasesAreRead(MemoryVendor.Kind kind) throws Exception {
    String stored = Fixtures.checkpoint("v2/" + kind.name().toLowerCase(java.util.Locale.ROOT));
    MemoryVendor vendor = new MemoryVendor(kind, 9, 2);

    Checkpoint checkpoint = Checkpoint.parse(stored);

    assertThat(checkpoint.vendor()).isEqualTo("memory");
    assertThat(checkpoint.operation()).isEqualTo("rows.list");
    assertThat(checkpoint.startedAt()).isEqualTo(MemoryVendor.START);
    assertThat(checkpoint.items()).isEqualTo(5);
    Walk<String> walk = Paged.fromSource(vendor).walkFrom(stored);
    walk.forEachRemaining(row -> {});
    assertThat(walk.itemsDelivered()).isEqualTo(9);
    assertThat(Paged.fromSource(vendor).walkFrom(stored).next()).isEqualTo("r5");
    assertThat(vendor.calls).doesNotContain(vendor.first().query().toString());
    assertThat(after(new MemoryVendor(kind, 9, 2), 6)).isEqualTo(stored);
  }

  @Test
  void checkpointAtTheStartIsOne() {
    MemoryVendor vendor = new MemoryVendor(MemoryVendor.Kind.PAGE, 3, 2);
    String start = Paged.fromSource(vendor).walk().checkpoint();
    assertThat(vendor.calls).isEmpty();
    assertThat(Checkpoint.parse(start).items()).isZero();
    assertThat(Paged.fromSource(vendor).walkFrom(start))
        .toIterable()
        .isEqualTo(List.of("r0", "r1", "r2"));
  }
}
