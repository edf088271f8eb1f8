// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import io.github.ec2fake.junit.Ec2Fake;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.mockito.InOrder;
import org.mockito.MockedStatic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls are logged through SLF4J, if a run asks for it. */
@Isolated("closes a class loader, and with it jars that others may be reading")
class CallLogTest {

  private static Logger logOf(String parameter) {
    Logger log = mock(Logger.class);
    try (MockedStatic<LoggerFactory> factory = mockStatic(LoggerFactory.class)) {
      factory.when(() -> LoggerFactory.getLogger("io.github.ec2fake.calls")).thenReturn(log);
      EngineRun.allGreen(
          1,
          EngineRun.kit(CallingTestCases.class)
              .configurationParameter("ec2fake.log", parameter)
              .execute());
    }
    return log;
  }

  @Test
  void logsEachCallWithItsOutcome() {
    Logger log = logOf("calls");

    InOrder order = inOrder(log);
    order.verify(log).info(anyString(), any(), contains("us-east-1 DescribeRegions → 200"));
    order
        .verify(log)
        .info(
            anyString(),
            any(),
            contains("DeleteVolume VolumeId=vol-1 → 400 InvalidParameterValue: "));
    order.verifyNoMoreInteractions();
  }

  @Test
  void logsNothingUnlessItIsAskedTo() {
    verify(logOf("none"), never()).info(anyString(), any(), any());
  }

  @ExtendWith(Ec2Fake.class)
  static class CallingTestCases {
    @Test
    void calls(AmazonEC2 ec2) {
      ec2.describeRegions();
      try {
        ec2.deleteVolume(new DeleteVolumeRequest("vol-1"));
      } catch (RuntimeException malformed) {
        assertThat(malformed).hasMessageContaining("vol-1");
      }
    }
  }

  @Test
  void saysWhatItNeeds() throws Exception {
    URL[] withoutSlf4j =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("slf4j"))
            .map(CallLogTest::url)
            .toArray(URL[]::new);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(withoutSlf4j, ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Class<?> run = loader.loadClass(Run.class.getName());
      assertThat(run.getDeclaredMethod("failures", String.class).invoke(null, "none"))
          .asInstanceOf(InstanceOfAssertFactories.LIST)
          .isEmpty();
      assertThat(run.getDeclaredMethod("failures", String.class).invoke(null, "calls"))
          .asInstanceOf(InstanceOfAssertFactories.list(String.class))
          .singleElement()
          .asString()
          .contains("ec2fake.log=calls needs SLF4J: add org.slf4j:slf4j-api");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Loaded a second time, by the other class loader. */
  public static final class Run {
    private Run() {}

    public static List<String> failures(String parameter) {
      return EngineRun.failures(
              EngineRun.kit(CallingTestCases.class)
                  .configurationParameter("ec2fake.log", parameter)
                  .execute())
          .stream()
          .map(Throwable::getMessage)
          .toList();
    }
  }
}
