// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import com.amazonaws.Request;
import com.amazonaws.handlers.HandlerBeforeAttemptContext;
import com.amazonaws.handlers.RequestHandler2;
import com.amazonaws.http.HttpResponse;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.DescribeRegionsRequest;
import io.github.ec2fake.Ec2Cloud;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Calls a cloud with any parameters and keeps the replies as they are on the wire, whether the SDK
 * knows the parameters and elements or not.
 */
final class WireCalls implements Calls {
  /** Is told of the calls that succeed. */
  @FunctionalInterface
  interface Listener {
    /**
     * A call has succeeded.
     *
     * @param parameters those of the action
     * @param reply its document
     */
    void succeeded(String action, Map<String, String> parameters, String reply);
  }

  private final AmazonEC2 client;
  private final Listener listener;
  private Map<String, List<String>> form = Map.of();
  private String body = "";
  private int attempts;

  /**
   * Makes a client.
   *
   * @param listener is told of each call that succeeds
   */
  WireCalls(Ec2Cloud cloud, String account, String region, Listener listener) {
    this.listener = listener;
    this.client =
        AmazonEC2ClientBuilder.standard()
            .withClientConfiguration(cloud.clientConfiguration())
            .withCredentials(cloud.credentials(account))
            .withRegion(region)
            .withRequestHandlers(new Exchange())
            .build();
  }

  /** Replaces what the SDK sends, and keeps what it receives. */
  private final class Exchange extends RequestHandler2 {
    @Override
    public void beforeRequest(Request<?> request) {
      request.setParameters(form);
    }

    @Override
    public void beforeAttempt(HandlerBeforeAttemptContext context) {
      attempts++;
    }

    @Override
    public HttpResponse beforeUnmarshalling(Request<?> request, HttpResponse response) {
      try {
        byte[] bytes = response.getContent().readAllBytes();
        body = new String(bytes, StandardCharsets.UTF_8);
        response.setContent(new ByteArrayInputStream(bytes));
        return response;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Calls an action, which has to succeed.
   *
   * @param parameters {@code Name=value&Name=value}, not encoded
   */
  Document call(String action, String parameters) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String parameter : parameters.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        named.put(parameter.substring(0, equals), parameter.substring(equals + 1));
      }
    }
    return document(call(action, named));
  }

  @Override
  public String call(String action, Map<String, String> parameters) {
    form = new LinkedHashMap<>();
    form.put("Action", List.of(action));
    form.put("Version", List.of("2016-11-15"));
    parameters.forEach((name, value) -> form.put(name, List.of(value)));
    client.describeRegions(new DescribeRegionsRequest());
    listener.succeeded(action, parameters, body);
    return body;
  }

  /** How many requests were sent, with all that the SDK has tried again. */
  int attempts() {
    return attempts;
  }

  /** Calls an action and returns the text of the first element of a name in its reply. */
  String call(String action, String parameters, String element) {
    NodeList found = call(action, parameters).getElementsByTagName(element);
    if (found.getLength() == 0) {
      throw new AssertionError("no " + element + " in " + body);
    }
    return found.item(0).getTextContent();
  }

  /** A reply as a document. */
  static Document document(String xml) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(xml, e);
    }
  }
}
