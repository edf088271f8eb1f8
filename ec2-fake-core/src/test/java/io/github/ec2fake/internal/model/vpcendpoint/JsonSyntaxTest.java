// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " \t\r\n{ \n} ",
        "{\"a\" : \"b\"}",
        "{\"\":\"\"}",
        "{\"a\":1,\"b\":2 , \"c\":3}",
        "{\"a\":[]}",
        "{\"a\":[ 1 , \"b\",[ ],{ }]}",
        "{\"a\":{\"b\":{}},\"c\":true}",
        "{\"a\":[true,false,null,0,-1,10.50,1e9,-2.5E-3]}",
        "{\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00fF\":\"ä\"}"
      })
  void takesAnObject(String text) {
    assertThat(JsonSyntax.firstError(text)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "x|0",
        "[]|0",
        "null|0",
        "{|1",
        "{}x|2",
        "{} {}|3",
        "{a:1}|1",
        "{'a':1}|1",
        "{\"a\"}|4",
        "{\"a\" 1}|5",
        "{\"a\":}|5",
        "{\"a\":1,}|7",
        "{\"a\":1 \"b\":2}|7",
        "{\"a\":1|6",
        "{\"a\":[1|7",
        "{\"a\":[1}|7",
        "{\"a\":[1,]}|8",
        "{\"a\":[,1]}|6",
        "{\"a\":{\"b\":}|10",
        "{\"a\":{,\"b\":1}}|6",
        "{\"a\":01}|6",
        "{\"a\":+1}|5",
        "{\"a\":1.}|6",
        "{\"a\":nul}|5",
        "{\"a\":\"b}|5",
        "{\"a\":\"\\x\"}|5",
        "{\"a\":\"\\u12g4\"}|5",
      })
  void tellsWhereATextStopsBeingOne(String text, int index) {
    assertThat(JsonSyntax.firstError(text)).isEqualTo(index);
  }

  @Test
  void goesAHundredLevelsDown() {
    assertThat(JsonSyntax.firstError("{\"a\":" + "[".repeat(99) + "1" + "]".repeat(99) + "}"))
        .isEqualTo(-1);
    assertThat(JsonSyntax.firstError("{\"a\":" + "[".repeat(100) + "1" + "]".repeat(100) + "}"))
        .isEqualTo(105);
    assertThat(JsonSyntax.firstError("{\"a\":" + "[".repeat(100) + "," + "]".repeat(100) + "}"))
        .isEqualTo(105);
    assertThat(JsonSyntax.firstError("{\"a\":".repeat(100) + "1" + "}".repeat(100))).isEqualTo(-1);
    assertThat(JsonSyntax.firstError("{\"a\":".repeat(101) + "1" + "}".repeat(101))).isEqualTo(505);
  }
}
