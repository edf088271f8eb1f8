// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

  @Test
  void readsTheBodyOfAPostWhateverItsPathAndContentType() {
    WireRequest request =
        new WireRequest(
            "POST",
            "/services/Cloud",
            Map.of("content-type", "application/x-www-form-urlencoded; charset=utf-8"),
            "Action=CreateTags&Tag.1.Value=M%C3%BCnchen+%26+Br%C3%BCssel");

    assertThat(Form.of(request))
        .containsExactly(entry("Action", "CreateTags"), entry("Tag.1.Value", "München & Brüssel"));
  }

  @Test
  void readsTheQueryOfAGet() {
    assertThat(form("GET", "/?Action=DescribeImages&Owner=self", ""))
        .containsExactly(entry("Action", "DescribeImages"), entry("Owner", "self"));
  }

  @Test
  void readsQueryAndBodyTogether() {
    assertThat(
            form(
                "POST",
                "/?Action=DescribeImages&Version=2011-07-15",
                "Owner=self&Version=2011-07-15"))
        .containsExactly(
            entry("Action", "DescribeImages"),
            entry("Version", "2011-07-15"),
            entry("Owner", "self"));
  }

  @Test
  void refusesWhenQueryAndBodyDisagree() {
    assertThatThrownBy(() -> form("POST", "/?InstanceId.1=i-1", "InstanceId.1=i-2"))
        .isInstanceOf(Ec2Error.class)
        .hasMessageContaining("The parameter InstanceId.1 is given twice.");
  }

  @Test
  void takesANameWithoutAValueForEmpty() {
    assertThat(form("POST", "/", "&&Owner&SubnetId=&Tag.1.Value=a=b&"))
        .containsExactly(entry("Owner", ""), entry("SubnetId", ""), entry("Tag.1.Value", "a=b"));
  }

  private static Map<String, String> form(String method, String target, String body) {
    return Form.of(new WireRequest(method, target, Map.of(), body));
  }
}
