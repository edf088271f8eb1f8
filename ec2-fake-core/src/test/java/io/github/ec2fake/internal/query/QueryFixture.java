// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.clock.ClockDriver;
import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.Region;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.image.ImageTemplate;
import io.github.ec2fake.internal.query.wire.WireRequest;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A cloud that is called with plain forms. */
public final class QueryFixture {
  /** An account that calls unless another is named. */
  public static final String ACCOUNT = "111122223333";

  /** A snapshot of {@link #ACCOUNT} that the images of {@link #registerImage} can be made of. */
  public static final String SNAPSHOT = "snap-12345678";

  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");

  private final JournalRecorder journal = new JournalRecorder(START);
  private final World world;
  private final QueryApi api;

  QueryFixture(Set<String> classicAccounts, Supplier<List<ImageTemplate>> catalogue) {
    EventQueue events = new EventQueue(START, (from, to, why) -> {});
    Ids ids = new Ids(1, Ids.Length.LONG);
    Context context =
        new Context(
            events,
            Timing.typical(),
            ids,
            journal,
            new FaultRegistry(1, events::now),
            classicAccounts::contains);
    world = new World(context, catalogue);
    api = new QueryApi(world, new ClockDriver(events, TimeMode.settling()), ids);
  }

  /** A cloud whose accounts all have a default VPC. */
  public static QueryFixture vpc() {
    return new QueryFixture(Set.of(), List::of);
  }

  /** A cloud with accounts on EC2-Classic. */
  public static QueryFixture classic(String... accounts) {
    return new QueryFixture(Set.of(accounts), List::of);
  }

  /** The region that is called. */
  public Region region() {
    return Objects.requireNonNull(world.region("us-east-1"));
  }

  /** The calls so far. */
  JournalRecorder journal() {
    return journal;
  }

  /** What the calls are served by. */
  QueryApi api() {
    return api;
  }

  /** Registers an image with the root /dev/sda1 and these devices; names and values alternate. */
  public String registerImage(String... devices) {
    region().snapshots().addCompleted(SNAPSHOT, ACCOUNT, 8, "", false);
    Map<String, String> form = form("Name", "mine", "RootDeviceName", "/dev/sda1");
    form.putAll(form(devices));
    String imageId = callAs(ACCOUNT, "RegisterImage", form).text("//imageId");
    assertThat(imageId).startsWith("ami-");
    return imageId;
  }

  /** Calls an action as {@link #ACCOUNT}; names and values alternate. */
  public Answer call(String action, String... parameters) {
    return callAs(ACCOUNT, action, parameters);
  }

  /** Calls an action; names and values alternate. */
  public Answer callAs(String account, String action, String... parameters) {
    return callAs(account, action, form(parameters));
  }

  /** Calls an action. */
  public Answer callAs(String account, String action, Map<String, String> parameters) {
    return serve("POST", "/", encoded(account, action, parameters));
  }

  /** Calls an action as {@link #ACCOUNT} with a GET; names and values alternate. */
  public Answer get(String action, String... parameters) {
    return serve("GET", "/?" + encoded(ACCOUNT, action, form(parameters)), "");
  }

  private static Map<String, String> form(String... parameters) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      form.put(parameters[i], parameters[i + 1]);
    }
    return form;
  }

  private Answer serve(String method, String target, String body) {
    var reply =
        Unwrapped.serve(
            api, new WireRequest(method, target, Map.of("host", "ec2.amazonaws.com"), body));
    return new Answer(reply.status(), reply.body());
  }

  private static String encoded(String account, String action, Map<String, String> parameters) {
    StringBuilder form =
        new StringBuilder("AWSAccessKeyId=AKIAFAKE" + account + "&Action=" + action);
    parameters.forEach(
        (name, value) ->
            form.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return form.toString();
  }

  /** What came back. */
  public record Answer(int status, String body) {
    /** The first text that an XPath finds, or an empty text. */
    public String text(String path) {
      return texts(path).stream().findFirst().orElse("");
    }

    /** All texts that an XPath finds. */
    public List<String> texts(String path) {
      try {
        NodeList nodes =
            (NodeList)
                XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(path, document(), XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
          texts.add(nodes.item(i).getTextContent());
        }
        return texts;
      } catch (XPathExpressionException e) {
        throw new IllegalArgumentException(path, e);
      }
    }

    /** Status, code and message of a refusal. */
    public String refusal() {
      return status + " " + text("//Code") + ": " + text("//Message");
    }

    /** All but the request's id, which is new in every reply. */
    public String content() {
      return body.replaceFirst("<requestId>.*?</requestId>", "");
    }

    private Document document() {
      try {
        return DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(body)));
      } catch (ParserConfigurationException | SAXException | IOException e) {
        throw new IllegalStateException(body, e);
      }
    }
  }
}
