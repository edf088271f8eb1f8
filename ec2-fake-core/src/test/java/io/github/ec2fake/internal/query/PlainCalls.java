// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import io.github.ec2fake.Ec2Cloud;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import org.apache.http.HttpHost;

/**
 * Calls a cloud as an account in a region, on the connection on which the SDK's clients reach it,
 * but without the SDK, which takes most of the time of a call. Nothing is tried again.
 */
final class PlainCalls implements Calls {
  private static final String FORM = "Version=2016-11-15&AWSAccessKeyId=";

  private final String account;
  private final String host;
  private final Socket socket;
  private final InputStream in;

  PlainCalls(Ec2Cloud cloud, String account, String region) {
    this.account = account;
    this.host = "ec2." + region + ".amazonaws.com";
    try {
      this.socket =
          cloud
              .clientConfiguration()
              .getApacheHttpClientConfig()
              .getSslSocketFactory()
              .connectSocket(
                  0,
                  null,
                  new HttpHost(host, 443, "https"),
                  InetSocketAddress.createUnresolved(host, 443),
                  null,
                  null);
      this.in = new BufferedInputStream(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String call(String action, Map<String, String> parameters) {
    StringBuilder form = new StringBuilder(FORM).append(account).append("&Action=").append(action);
    parameters.forEach(
        (name, value) ->
            form.append('&')
                .append(URLEncoder.encode(name, UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
    try {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST / HTTP/1.1\r\nHost: "
                  + host
                  + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                  + form.length()
                  + "\r\n\r\n"
                  + form)
              .getBytes(ISO_8859_1));
      return reply();
    } catch (IOException e) {
      throw new UncheckedIOException(action, e);
    }
  }

  private String reply() throws IOException {
    int status = Integer.parseInt(line().split(" ", -1)[1]);
    int length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    // What an assertion in the cloud has thrown comes instead of a body without a length.
    byte[] bytes = length < 0 ? in.readAllBytes() : in.readNBytes(length);
    String body = new String(bytes, UTF_8);
    if (status >= 400) {
      throw refusal(status, body);
    }
    return body;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(64);
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new IOException("The connection ended without a reply");
      }
      line.write(read);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  private static AmazonEC2Exception refusal(int status, String body) {
    AmazonEC2Exception refusal = new AmazonEC2Exception(text(body, "Message"));
    refusal.setErrorCode(text(body, "Code"));
    refusal.setStatusCode(status);
    refusal.setRequestId(text(body, "RequestID"));
    return refusal;
  }

  private static String text(String body, String element) {
    int from = body.indexOf("<" + element + ">");
    int to = body.indexOf("</" + element + ">", from);
    return from < 0 || to < 0 ? "" : body.substring(from + element.length() + 2, to);
  }
}
