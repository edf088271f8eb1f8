package io.github.ec2fake.internal.model.instance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What RunInstances is asked for.
 *
 * @param imageId what to launch
 * @param minCount how many at least
 * @param maxCount how many at most
 * @param instanceType the type, or null for the default
 * @param keyName the key pair, or null
 * @param groupNames security groups by name
 * @param groupIds security groups by id
 * @param zone the availability zone, or null
 * @param tenancy {@code default} or {@code dedicated}, or null
 * @param subnetId the subnet, or null
 * @param privateIpAddress the address in the subnet, or null
 * @param userData base64, or null
 * @param blockDevices changes to the image's mapping
 * @param disableApiTermination whether TerminateInstances is refused
 * @param stopsOnShutdown whether a shutdown from within stops rather than terminates; null for the
 *     default
 * @param monitored whether detailed monitoring is on
 * @param kernelId a kernel other than the image's, or null
 * @param ramdiskId a RAM disk other than the image's, or null
 * @param clientToken what makes repeating the call harmless, or null
 * @param instanceTags tags for the instances
 * @param volumeTags tags for their volumes
 */
public record LaunchRequest(
    String imageId,
    int minCount,
    int maxCount,
    @Nullable String instanceType,
    @Nullable String keyName,
    List<String> groupNames,
    List<String> groupIds,
    @Nullable String zone,
    @Nullable String tenancy,
    @Nullable String subnetId,
    @Nullable String privateIpAddress,
    @Nullable String userData,
    List<BlockDeviceChange> blockDevices,
    boolean disableApiTermination,
    @Nullable Boolean stopsOnShutdown,
    boolean monitored,
    @Nullable String kernelId,
    @Nullable String ramdiskId,
    @Nullable String clientToken,
    Map<String, String> instanceTags,
    Map<String, String> volumeTags) {

  /** The same in a zone. */
  public LaunchRequest inZone(String newZone) {
    return new LaunchRequest(
        imageId,
        minCount,
        maxCount,
        instanceType,
        keyName,
        groupNames,
        groupIds,
        newZone,
        tenancy,
        subnetId,
        privateIpAddress,
        userData,
        blockDevices,
        disableApiTermination,
        stopsOnShutdown,
        monitored,
        kernelId,
        ramdiskId,
        clientToken,
        instanceTags,
        volumeTags);
  }

  /** The same of another number. */
  public LaunchRequest times(int count) {
    return new LaunchRequest(
        imageId,
        count,
        count,
        instanceType,
        keyName,
        groupNames,
        groupIds,
        zone,
        tenancy,
        subnetId,
        privateIpAddress,
        userData,
        blockDevices,
        disableApiTermination,
        stopsOnShutdown,
        monitored,
        kernelId,
        ramdiskId,
        clientToken,
        instanceTags,
        volumeTags);
  }

  /**
   * What a launch changes in an image's block device mapping.
   *
   * @param deviceName the device
   * @param virtualName an instance store for it, or null
   * @param noDevice whether the image's device is left out
   * @param ebs whether a volume is described
   * @param snapshotId the volume's snapshot, or null
   * @param sizeGiB the volume's size, or null
   * @param deleteOnTermination whether the volume goes with the instance, or null
   * @param volumeType the volume's type, or null
   * @param encrypted whether the volume is encrypted, or null
   */
  public record BlockDeviceChange(
      String deviceName,
      @Nullable String virtualName,
      boolean noDevice,
      boolean ebs,
      @Nullable String snapshotId,
      @Nullable Integer sizeGiB,
      @Nullable Boolean deleteOnTermination,
      @Nullable String volumeType,
      @Nullable Boolean encrypted) {}
}
