// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyWriterTest {

  record Answer(
      @Nullable String text,
      List<Item> itemSet,
      @Nullable Instant time,
      @Nullable Boolean return_) {}

  record Item(String id, List<String> groupSet) {}

  @Test
  void writesElementsListsTimesAndFlags() {
    Answer answer =
        new Answer(
            "a",
            List.of(new Item("i-1", List.of("g", "h")), new Item("i-2", List.of())),
            Instant.parse("2011-07-15T01:02:03.004Z"),
            true);

    assertThat(ReplyWriter.write("Ask", "2011-07-15", "r-1", answer))
        .endsWith(
            "<AskResponse xmlns=\"http://ec2.amazonaws.com/doc/2011-07-15/\">"
                + "<requestId>r-1</requestId><text>a</text><itemSet>"
                + "<item><id>i-1</id><groupSet><item>g</item><item>h</item></groupSet></item>"
                + "<item><id>i-2</id><groupSet/></item></itemSet>"
                + "<time>2011-07-15T01:02:03.004Z</time><return>true</return></AskResponse>");
  }

  @Test
  void leavesOutWhatIsNullButNotAnEmptyList() {
    assertThat(
            ReplyWriter.write("Ask", "2011-07-15", "r-1", new Answer(null, List.of(), null, null)))
        .endsWith("<requestId>r-1</requestId><itemSet/></AskResponse>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  leading and trailing  ",
        "a\tb\nc\rd\r\ne",
        "<a href=\"x\">&amp;'</a>",
        "]]>",
        "<![CDATA[x]]>",
        "München 東京 😀 \u0085\u2028"
      })
  void givesAnyTextBackAsItWas(String text) throws Exception {
    assertThat(roundTrip(text)).isEqualTo(text);
    assertThat(roundTripOfError(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "a\u0001b",
        "a\u001bb",
        "a\ufffeb",
        "a\uffffb",
        "a\ud83db",
        "a\ude00b"
      })
  void writesAQuestionMarkForWhatXmlCannotHold(String text) throws Exception {
    assertThat(roundTrip(text)).isEqualTo("a?b");
  }

  @Test
  void givesAVeryLongTextBackAsItWas() throws Exception {
    String text = "0123456789 <&> 😀 ".repeat(50_000);

    assertThat(roundTrip(text)).isEqualTo(text);
  }

  private static String roundTrip(String text) throws Exception {
    return read(
        ReplyWriter.write("Ask", "2011-07-15", "r-1", new Answer(text, List.of(), null, null)),
        "text");
  }

  private static String roundTripOfError(String text) throws Exception {
    return read(ReplyWriter.writeError("Code", text, "r-1"), "Message");
  }

  /**
   * With the parser that the SDK takes. The JDK's own has limits that differ from one to the next.
   */
  private static String read(String document, String element) throws Exception {
    XMLStreamReader reader =
        XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(document));
    while (!reader.isStartElement() || !reader.getLocalName().equals(element)) {
      reader.next();
    }
    String text = reader.getElementText();
    while (reader.hasNext()) {
      reader.next();
    }
    return text;
  }
}
