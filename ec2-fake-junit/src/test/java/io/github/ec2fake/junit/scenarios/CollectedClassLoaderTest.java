// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.metrics.AwsSdkMetrics;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Async;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.endpoint.Ec2Endpoint;
import io.github.ec2fake.fault.ErrorReply;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FromEc2Fake;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Nothing of ec2-fake holds a class loader in which clouds were used, once they are closed. A build
 * daemon or an application server runs tests in one class loader after the other. Three others hold
 * one for a while, and are made to let go: the thread that called, by the SDK's thread-local
 * variables; the JVM's MBeans, by the SDK's own; and the JDK's {@code ObjectMethods}, which
 * remembers whose records were compared first the last time. What the JDK holds by soft references,
 * as JDK 21 and 25 do, goes at once, because the module's tests run so there.
 */
@Timeout(120)
@Isolated("closes a class loader, and with it jars that others may be reading")
class CollectedClassLoaderTest {

  /** Of a class that the JDK can remember instead. */
  private record Compared(Thread thread) {}

  @Test
  void aClassLoaderThatHasUsedCloudsCanBeCollected() throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    FutureTask<List<String>> failures =
        new FutureTask<>(
            () ->
                OtherClassPath.failures(
                    Run.class, entry -> true, loader -> loaders.add(new WeakReference<>(loader))));
    Thread thread = new Thread(failures);
    thread.start();
    thread.join();

    assertThat(failures.get()).isEmpty();
    assertThat(new Compared(thread)).isEqualTo(new Compared(thread));
    assertThat(isCollected(loaders.get(0))).as("collected").isTrue();
  }

  private static boolean isCollected(WeakReference<?> reference) throws InterruptedException {
    for (int attempt = 0; attempt < 50 && reference.get() != null; attempt++) {
      System.gc();
      Thread.sleep(100);
    }
    return reference.get() == null;
  }

  /** Loaded a second time, by the other class loader. */
  public static final class Run {
    private Run() {}

    public static List<String> failures() {
      try {
        return EngineRun.failures(EngineRun.run(EverythingTestCases.class)).stream()
            .map(Throwable::toString)
            .toList();
      } finally {
        AwsSdkMetrics.unregisterMetricAdminMBean();
      }
    }
  }

  @ExtendWith(Ec2Fake.class)
  static class EverythingTestCases {
    @FromEc2Fake Ec2Cloud cloud;

    @Test
    void clientInMemory(@Ec2Client AmazonEC2 ec2) {
      ec2.runInstances(new RunInstancesRequest("ami-1b814f72", 1, 1));
      assertThat(ec2.describeInstances().getReservations()).hasSize(1);
    }

    @Test
    void asynchronousClient() throws Exception {
      AmazonEC2Async ec2 = cloud.asyncClient();
      assertThat(ec2.describeInstancesAsync(new DescribeInstancesRequest()).get()).isNotNull();
    }

    @Test
    void faultsAndRetries(@Ec2Client AmazonEC2 ec2) {
      cloud.faults().on(Faults.anyCall()).once().fail(ErrorReply.INTERNAL_ERROR);
      assertThat(ec2.describeVolumes().getVolumes()).isEmpty();
    }

    @Test
    void endpoint() throws IOException {
      Ec2Endpoint endpoint = cloud.listen();
      URI call = endpoint.uri().resolve("/?Action=DescribeRegions&AWSAccessKeyId=111122223333");
      try (InputStream reply = call.toURL().openStream()) {
        assertThat(reply.readAllBytes()).isNotEmpty();
      }
    }

    @Test
    void pageAndJournal(@Ec2Client AmazonEC2 ec2) {
      ec2.describeRegions();
      assertThat(cloud.page().toHtml()).contains("DescribeRegions");
    }
  }
}
