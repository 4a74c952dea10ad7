package io.tenantry.system.secrets;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What OkHttp and this library log by themselves, at the chattiest level, until it is closed. */
final class OkHttpLogs extends Handler implements AutoCloseable {
  private final Output output;
  private final Logger okHttp = Logger.getLogger("okhttp3");
  private final Logger ours = Logger.getLogger("io.tenantry");

  OkHttpLogs(Output output) {
    this.output = output;
    setLevel(Level.ALL);
    for (Logger logger : new Logger[] {okHttp, ours}) {
      logger.setLevel(Level.ALL);
      logger.addHandler(this);
      logger.setUseParentHandlers(false);
    }
  }

  @Override
  public void publish(LogRecord entry) {
    output.print(entry.getLoggerName(), entry.getMessage());
    if (entry.getThrown() != null) {
      output.print(entry.getLoggerName(), entry.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    for (Logger logger : new Logger[] {okHttp, ours}) {
      logger.setLevel(null);
      logger.removeHandler(this);
      logger.setUseParentHandlers(true);
    }
  }
}
