// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import com.amazonaws.Request;
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
import java.util.function.BiConsumer;
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
final class WireCalls {
  private final AmazonEC2 client;
  private final BiConsumer<String, Document> seen;
  private Map<String, List<String>> form = Map.of();
  private String body = "";

  /**
   * Makes a client.
   *
   * @param seen is told of each action and its reply
   */
  WireCalls(Ec2Cloud cloud, String account, String region, BiConsumer<String, Document> seen) {
    this.seen = seen;
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
    form = new LinkedHashMap<>();
    form.put("Action", List.of(action));
    form.put("Version", List.of("2016-11-15"));
    for (String parameter : parameters.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        form.put(parameter.substring(0, equals), List.of(parameter.substring(equals + 1)));
      }
    }
    client.describeRegions(new DescribeRegionsRequest());
    Document reply = document(body);
    seen.accept(action, reply);
    return reply;
  }

  /** Calls an action and returns the text of the first element of a name in its reply. */
  String call(String action, String parameters, String element) {
    NodeList found = call(action, parameters).getElementsByTagName(element);
    if (found.getLength() == 0) {
      throw new AssertionError("no " + element + " in " + body);
    }
    return found.item(0).getTextContent();
  }

  private static Document document(String xml) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(xml, e);
    }
  }
}
