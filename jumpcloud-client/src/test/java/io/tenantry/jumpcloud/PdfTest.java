package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.NotFoundException;
import io.tenantry.jumpcloud.model.InvoiceId;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PdfTest {
  private static final InvoiceId INVOICE = InvoiceId.of("5c3536e9e0a6840001872820");

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  @Test
  void invoiceComesByteForByte() throws InterruptedException {
    ByteString pdf = ByteString.decodeHex("255044462d312e370a00ff0d0a2525454f46");
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/pdf")
            .body(new Buffer().write(pdf))
            .build());
    assertThat(JumpCloud.at(server).invoices().pdf(PROVIDER, INVOICE)).isEqualTo(pdf);
    Sent.to(server)
        .line("GET /api/v2/providers/5c3536e9e0a6840001872799/invoices/5c3536e9e0a6840001872820")
        .header("x-api-key", "the-key")
        .header("Accept", "application/pdf, application/json;q=0.9")
        .withoutBody();
  }

  @Test
  void contractComesByteForByte() throws InterruptedException {
    ByteString pdf = ByteString.decodeHex("255044462d312e370a00ff0d0a2525454f46");
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/pdf")
            .body(new Buffer().write(pdf))
            .build());
    assertThat(JumpCloud.at(server).billing().getContract(PROVIDER)).isEqualTo(pdf);
    Sent.to(server)
        .line("GET /api/v2/providers/5c3536e9e0a6840001872799/billing/contract")
        .header("x-api-key", "the-key")
        .header("Accept", "application/pdf, application/json;q=0.9")
        .withoutBody();
  }

  @Test
  void errorOfAPdfIsReadAsJson() {
    server.enqueue(
        Replies.json(
            404, "{\"code\":404,\"message\":\"Invoice not found\",\"status\":\"notFound\"}"));
    assertThatThrownBy(() -> JumpCloud.at(server).invoices().pdf(PROVIDER, INVOICE))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("\"Invoice not found\", code notFound");
  }
}
