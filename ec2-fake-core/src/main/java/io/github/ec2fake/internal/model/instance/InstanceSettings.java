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
  private @Nullable Boolean stopsOnShutdown;
  private boolean protectedFromTermination;
  private boolean monitored;
  private boolean sourceDestCheck = true;

  InstanceSettings(LaunchRequest launch, String instanceType, List<SecurityGroup> groups) {
    this.instanceType = instanceType;
    this.groups = groups;
    this.kernelId = launch.kernelId();
    this.ramdiskId = launch.ramdiskId();
    this.userData = launch.userData();
    this.stopsOnShutdown = launch.stopsOnShutdown();
    this.protectedFromTermination = launch.disableApiTermination();
    this.monitored = launch.monitored();
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

  @Nullable Boolean stopsOnShutdown() {
    return stopsOnShutdown;
  }

  void stopsOnShutdown(boolean nowStops) {
    stopsOnShutdown = nowStops;
  }

  /** What was handed to it. */
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

  /** Whether detailed monitoring is on. */
  public boolean monitored() {
    return monitored;
  }

  void monitored(boolean nowMonitored) {
    monitored = nowMonitored;
  }

  /** Whether it may only send and receive in its own name. */
  public boolean sourceDestCheck() {
    return sourceDestCheck;
  }

  void sourceDestCheck(boolean nowChecked) {
    sourceDestCheck = nowChecked;
  }
}
