// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Mockito need not be there: runs a fixture in a class loader that has none. */
@Isolated("closes a class loader, and with it jars that others may be reading")
class WithoutMockitoTest {

  @Test
  void onlySpiesNeedMockito() throws IOException, ReflectiveOperationException {
    assertThat(OtherClassPath.failures(Run.class, entry -> !entry.contains("mockito")))
        .singleElement()
        .asString()
        .contains(
            "@Ec2Client(spy = true) needs Mockito: add org.mockito:mockito-core to the test's"
                + " class path, or leave out spy");
  }

  /** Loaded a second time, by the other class loader. */
  public static final class Run {
    private Run() {}

    public static List<String> failures() {
      return EngineRun.failures(EngineRun.run(WithAndWithoutSpyTestCases.class)).stream()
          .map(Throwable::getMessage)
          .toList();
    }
  }

  @ExtendWith(Ec2Fake.class)
  static class WithAndWithoutSpyTestCases {
    @Ec2Client AmazonEC2 field;

    @Test
    void plain(AmazonEC2 ec2) {
      assertThat(ec2).isSameAs(field);
      ec2.describeRegions();
    }

    @Test
    void spy(@Ec2Client(spy = true) AmazonEC2 spy) {
      spy.describeRegions();
    }
  }
}
