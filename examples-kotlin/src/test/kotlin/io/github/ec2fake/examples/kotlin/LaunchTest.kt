// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.kotlin

import com.amazonaws.services.ec2.AmazonEC2
import com.amazonaws.services.ec2.model.AmazonEC2Exception
import com.amazonaws.services.ec2.model.RunInstancesRequest
import com.amazonaws.services.ec2.model.TerminateInstancesRequest
import io.github.ec2fake.Ec2Cloud
import io.github.ec2fake.assertj.Ec2AssertFactories.INSTANCE
import io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat
import io.github.ec2fake.fault.ErrorReply.INSUFFICIENT_INSTANCE_CAPACITY
import io.github.ec2fake.fault.Faults.call
import io.github.ec2fake.junit.Ec2Fake
import io.github.ec2fake.junit.Ec2Settings
import io.github.ec2fake.junit.NoLeaks
import org.assertj.core.api.Assertions.assertThatExceptionOfType
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

// tag::kotlin[]
@ExtendWith(Ec2Fake::class)
@Ec2Settings(seed = 42)
class LaunchTest(private val ec2: AmazonEC2, private val cloud: Ec2Cloud) {

  @Test
  fun `what is launched runs`() {
    val id = launch()

    assertThat(ec2).instance(id).isRunning().hasType("m1.small")
    assertThat(ec2).instances().inState("running").singleElement(INSTANCE).hasId(id)
    assertThat(cloud.journal()).received("RunInstances").once()
  }

  @Test
  fun `a full zone refuses the launch`() {
    cloud.faults().on(call("RunInstances")).atEveryAttempt().fail(INSUFFICIENT_INSTANCE_CAPACITY)

    assertThatExceptionOfType(AmazonEC2Exception::class.java)
      .isThrownBy { launch() }
      .returns("InsufficientInstanceCapacity", AmazonEC2Exception::getErrorCode)
    assertThat(ec2).hasNoInstances()
  }

  @Test
  @NoLeaks
  fun `what is terminated is no leak`() {
    ec2.terminateInstances(TerminateInstancesRequest(listOf(launch())))
  }

  private fun launch(): String =
    ec2.runInstances(RunInstancesRequest("ami-1cbd4475", 1, 1)).reservation.instances.single().instanceId
}
// end::kotlin[]
