// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be changed of an instance after its launch. */
public final class InstanceSettings {
  private String instanceType;
  private List<SecurityGroup> groups;
  private @Nullable String kernelId;
  private @Nullable String ramdiskId;
  private @Nullable String userData;
  private @Nullable ShutdownBehavior shutdownBehavior;
  private InstanceOptions options;
  private boolean protectedFromTermination;
  private boolean protectedFromStop;
  private boolean monitored;
  private boolean sourceDestCheck = true;

  InstanceSettings(Launchable launch) {
    LaunchRequest.Boot boot = launch.request().boot();
    LaunchRequest.Options asked = launch.request().options();
    this.instanceType = launch.instanceType();
    this.groups = launch.groups();
    this.kernelId = boot.kernelId();
    this.ramdiskId = boot.ramdiskId();
    this.userData = boot.userData();
    this.shutdownBehavior = asked.shutdownBehavior();
    this.options = launch.options();
    this.protectedFromStop = asked.protectedFromStop();
    this.protectedFromTermination = asked.protectedFromTermination();
    this.monitored = asked.monitored();
  }

  String instanceType() {
    return instanceType;
  }

  void instanceType(String newType) {
    instanceType = newType;
  }

  List<SecurityGroup> groups() {
    return groups;
  }

  void groups(List<SecurityGroup> newGroups) {
    groups = newGroups;
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

  /** Whether its traffic has to have its own address as source or destination. */
  public boolean sourceDestCheck() {
    return sourceDestCheck;
  }

  void sourceDestCheck(boolean nowChecked) {
    sourceDestCheck = nowChecked;
  }
}
