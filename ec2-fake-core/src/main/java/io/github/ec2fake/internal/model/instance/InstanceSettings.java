// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.image.ImageFeatures;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import org.jspecify.annotations.Nullable;

/** What can be changed of an instance after its launch. */
public final class InstanceSettings {
  private InstanceType type;
  private @Nullable String kernelId;
  private @Nullable String ramdiskId;
  private @Nullable String userData;
  private @Nullable ShutdownBehavior shutdownBehavior;
  private InstanceOptions options;
  private boolean protectedFromTermination;
  private boolean protectedFromStop;
  private boolean monitored;
  private boolean enaSupport;
  private @Nullable String sriovNetSupport;

  InstanceSettings(Launchable launch) {
    LaunchRequest.Boot boot = launch.request().boot();
    LaunchRequest.Options asked = launch.request().options();
    this.type = launch.type();
    this.kernelId = boot.kernelId();
    this.ramdiskId = boot.ramdiskId();
    this.userData = boot.userData();
    this.shutdownBehavior = asked.shutdownBehavior();
    this.options = launch.options();
    ImageFeatures features = launch.image().content().features();
    this.enaSupport = Boolean.TRUE.equals(features.enaSupport());
    this.sriovNetSupport = features.sriovNetSupport();
    this.protectedFromStop = asked.protectedFromStop();
    this.protectedFromTermination = asked.protectedFromTermination();
    this.monitored = asked.monitored();
  }

  InstanceType type() {
    return type;
  }

  void type(InstanceType newType) {
    type = newType;
  }

  @Nullable String kernelId() {
    return kernelId;
  }

  void kernelId(@Nullable String newKernelId) {
    kernelId = newKernelId;
  }

  @Nullable String ramdiskId() {
    return ramdiskId;
  }

  void ramdiskId(@Nullable String newRamdiskId) {
    ramdiskId = newRamdiskId;
  }

  @Nullable ShutdownBehavior shutdownBehavior() {
    return shutdownBehavior;
  }

  void shutdownBehavior(ShutdownBehavior newBehavior) {
    shutdownBehavior = newBehavior;
  }

  /** In base64. */
  public @Nullable String userData() {
    return userData;
  }

  void userData(String newUserData) {
    userData = newUserData;
  }

  /** Whether TerminateInstances is refused. */
  public boolean protectedFromTermination() {
    return protectedFromTermination;
  }

  void protectedFromTermination(boolean nowProtected) {
    protectedFromTermination = nowProtected;
  }

  /** Whether StopInstances is refused. */
  public boolean protectedFromStop() {
    return protectedFromStop;
  }

  void protectedFromStop(boolean nowProtected) {
    protectedFromStop = nowProtected;
  }

  public InstanceOptions options() {
    return options;
  }

  void options(InstanceOptions newOptions) {
    options = newOptions;
  }

  public boolean monitored() {
    return monitored;
  }

  void monitored(boolean nowMonitored) {
    monitored = nowMonitored;
  }

  /** Whether enhanced networking with the Elastic Network Adapter is on. */
  public boolean enaSupport() {
    return enaSupport;
  }

  void enaSupport(boolean nowSupported) {
    enaSupport = nowSupported;
  }

  /** {@code simple} if enhanced networking with a virtual function is on, or null. */
  public @Nullable String sriovNetSupport() {
    return sriovNetSupport;
  }

  void sriovNetSupport(String support) {
    sriovNetSupport = support;
  }
}
