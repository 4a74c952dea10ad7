package io.tenantry.core.http;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** As much of HTTP/2 as a server needs that looks at bodies only (RFC 9113). */
final class Http2Frames {
  private static final int PREFACE = 24;
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int PING = 6;
  private static final int GOAWAY = 7;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;
  private static final int ACK = 1;
  private static final int REFUSED_STREAM = 7;

  /** {@code :status: 200} in the static table of HPACK. */
  private static final byte[] STATUS_200 = {(byte) 0x88};

  private final DataInputStream in;
  private final DataOutputStream out;
  private final Runnable onPong;
  private final ByteArrayOutputStream frame = new ByteArrayOutputStream();

  /** A request that was read to its end. */
  record Request(int stream, String body) {}

  Http2Frames(Socket socket) throws IOException {
    this(socket, () -> {});
  }

  /**
   * @param onPong is called when the client has responded to {@link #ping}
   */
  Http2Frames(Socket socket, Runnable onPong) throws IOException {
    this.onPong = onPong;
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
  }

  /** A new connection is not idle: as often as its socket times out, it goes on. */
  void begin() throws IOException {
    write(SETTINGS, 0, 0, new byte[0]);
    int read = 0;
    while (read < PREFACE) {
      in.readUnsignedByte();
      read++;
    }
  }

  /** Returns null at the end of the connection. */
  Request readRequest() throws IOException {
    StringBuilder body = new StringBuilder();
    while (true) {
      int length;
      try {
        length = in.readUnsignedByte() << 16;
      } catch (EOFException end) {
        return null;
      }
      length |= in.readUnsignedShort();
      int type = in.readUnsignedByte();
      int flags = in.readUnsignedByte();
      int stream = in.readInt();
      byte[] payload = in.readNBytes(length);
      if (type == SETTINGS && (flags & ACK) == 0) {
        write(SETTINGS, ACK, 0, new byte[0]);
      }
      if (type == PING && (flags & ACK) != 0) {
        onPong.run();
      }
      if (type == DATA) {
        body.append(new String(payload, StandardCharsets.UTF_8));
      }
      if ((type == DATA || type == HEADERS) && (flags & END_STREAM) != 0) {
        return new Request(stream, body.toString());
      }
    }
  }

  void respond(int stream, String body) throws IOException {
    write(HEADERS, END_HEADERS, stream, STATUS_200);
    write(DATA, END_STREAM, stream, body.getBytes(StandardCharsets.UTF_8));
  }

  void refuse(int stream) throws IOException {
    write(RST_STREAM, 0, stream, fourBytes(REFUSED_STREAM));
  }

  /**
   * @param last the last stream that the server processes
   */
  void goAway(int last) throws IOException {
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    payload.write(fourBytes(last));
    payload.write(fourBytes(0));
    write(GOAWAY, 0, 0, payload.toByteArray());
  }

  /** The client responds when it has processed the frames before. */
  void ping() throws IOException {
    write(PING, 0, 0, new byte[8]);
  }

  private static byte[] fourBytes(int value) {
    return java.nio.ByteBuffer.allocate(4).putInt(value).array();
  }

  private synchronized void write(int type, int flags, int stream, byte[] payload)
      throws IOException {
    frame.reset();
    DataOutputStream head = new DataOutputStream(frame);
    head.writeByte(payload.length >> 16);
    head.writeShort(payload.length);
    head.writeByte(type);
    head.writeByte(flags);
    head.writeInt(stream);
    head.write(payload);
    out.write(frame.toByteArray());
    out.flush();
  }
}
