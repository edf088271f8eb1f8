// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.query.QueryFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The throughput of volumes. */
class ThroughputTest {
  private final QueryFixture ec2 = QueryFixture.vpc();

  @ParameterizedTest
  @CsvSource({"3000, 125", "3000, 750", "4000, 1000", "8000, 2000"})
  void isAtMostAQuarterOfTheOperations(String iops, String throughput) {
    assertThat(
            create("VolumeType", "gp3", "Iops", iops, "Throughput", throughput)
                .text("//throughput"))
        .isEqualTo(throughput);
    assertThat(ec2.call("DescribeVolumes").text("//throughput")).isEqualTo(throughput);
  }

  @Test
  void isThatOfItsTypeIfNoneIsAskedFor() {
    assertThat(create("VolumeType", "gp3").text("//throughput")).isEqualTo("125");
    assertThat(create("VolumeType", "gp2").body()).doesNotContain("throughput");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gp3 | 1000 | 400 InvalidParameterValue: Throughput (MiBps) to iops ratio of 0.333333 is too high; maximum is 0.250000 MiBps per iops
          gp3 | 124  | 400 InvalidParameterValue: Value (124) for parameter throughput is invalid. It must be between 125 and 2000 MiB/s.
          gp3 | 2001 | 400 InvalidParameterValue: Value (2001) for parameter throughput is invalid. It must be between 125 and 2000 MiB/s.
          gp2 | 125  | 400 InvalidParameterCombination: The parameter throughput is not supported for gp2 volumes.
          """)
  void isRefusedOutsideOfItsLimits(String type, String throughput, String refusal) {
    assertThat(create("VolumeType", type, "Throughput", throughput).refusal()).isEqualTo(refusal);
  }

  private QueryFixture.Answer create(String... more) {
    String[] parameters = new String[more.length + 4];
    parameters[0] = "AvailabilityZone";
    parameters[1] = "us-east-1a";
    parameters[2] = "Size";
    parameters[3] = "100";
    System.arraycopy(more, 0, parameters, 4, more.length);
    return ec2.call("CreateVolume", parameters);
  }
}
