// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.kotlin

import com.amazonaws.services.ec2.AmazonEC2
import com.amazonaws.services.ec2.model.RunInstancesRequest
import io.github.ec2fake.assertj.Ec2Assertions.assertThat
import io.github.ec2fake.junit.Ec2Client
import io.github.ec2fake.junit.Ec2Fake
import io.github.ec2fake.junit.FromEc2Fake
import io.github.ec2fake.time.TimeMode
import io.github.ec2fake.time.VirtualClock
import java.time.Duration
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.RegisterExtension

// tag::kotlin-settings[]
class SettingsTest {
  @Ec2Client private lateinit var ec2: AmazonEC2

  @FromEc2Fake private lateinit var clock: VirtualClock

  @Test
  fun `an instance boots for 45 seconds`() {
    val launched = ec2.runInstances(RunInstancesRequest("ami-1cbd4475", 1, 1))
    val id = launched.reservation.instances.single().instanceId
    assertThat(ec2).instance(id).isPending()

    clock.advance(Duration.ofSeconds(45))

    assertThat(ec2).instance(id).isRunning()
  }

  companion object {
    @JvmField
    @RegisterExtension
    val fake: Ec2Fake = Ec2Fake.builder().cloud { it.seed(42).time(TimeMode.manual()) }.build()
  }
}
// end::kotlin-settings[]
