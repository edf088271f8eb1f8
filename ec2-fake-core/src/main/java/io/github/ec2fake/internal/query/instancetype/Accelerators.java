// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instancetype;

import io.github.ec2fake.internal.model.instancetype.InstanceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GPUs, FPGAs and the like of an instance type. */
final class Accelerators {
  private Accelerators() {}

  record GpuInfo(List<Device> gpus, @Nullable String totalGpuMemoryInMiB) {
    static @Nullable GpuInfo of(InstanceType type) {
      List<Device> gpus = devices(type, "gpu-info.gpus");
      return gpus.isEmpty()
          ? null
          : new GpuInfo(gpus, type.fact("gpu-info.total-gpu-memory-in-mib"));
    }
  }

  record FpgaInfo(List<Device> fpgas, @Nullable String totalFpgaMemoryInMiB) {
    static @Nullable FpgaInfo of(InstanceType type) {
      List<Device> fpgas = devices(type, "fpga-info.fpgas");
      return fpgas.isEmpty()
          ? null
          : new FpgaInfo(fpgas, type.fact("fpga-info.total-fpga-memory-in-mib"));
    }
  }

  record InferenceAcceleratorInfo(
      InferenceDevices accelerators, @Nullable String totalInferenceMemoryInMiB) {
    private static final String TOTAL = "inference-accelerator-info.total-inference-memory-in-mib";

    static @Nullable InferenceAcceleratorInfo of(InstanceType type) {
      List<Device> accelerators = devices(type, "inference-accelerator-info.accelerators");
      return accelerators.isEmpty()
          ? null
          : new InferenceAcceleratorInfo(
              new InferenceDevices(accelerators.get(0)), type.fact(TOTAL));
    }
  }

  /**
   * A list whose element is {@code member} and not {@code item}: EC2's service model gives no other
   * name, and the SDK reads no other. All of a type's devices are alike, so it has one element.
   */
  record InferenceDevices(Device member) {}

  record MediaAcceleratorInfo(List<Device> accelerators, @Nullable String totalMediaMemoryInMiB) {
    private static final String TOTAL = "media-accelerator-info.total-media-memory-in-mib";

    static @Nullable MediaAcceleratorInfo of(InstanceType type) {
      List<Device> accelerators = devices(type, "media-accelerator-info.accelerators");
      return accelerators.isEmpty()
          ? null
          : new MediaAcceleratorInfo(accelerators, type.fact(TOTAL));
    }
  }

  record NeuronInfo(
      List<NeuronDevice> neuronDevices, @Nullable String totalNeuronDeviceMemoryInMiB) {
    private static final String TOTAL = "neuron-info.total-neuron-device-memory-in-mib";

    static @Nullable NeuronInfo of(InstanceType type) {
      List<NeuronDevice> devices =
          type.things("neuron-info.neuron-devices").stream().map(NeuronDevice::of).toList();
      return devices.isEmpty() ? null : new NeuronInfo(devices, type.fact(TOTAL));
    }
  }

  /** Devices that are alike. */
  record Device(
      @Nullable String name,
      @Nullable String manufacturer,
      @Nullable String count,
      @Nullable DeviceMemory memoryInfo) {

    /** Reads, for example, {@code 8|NVIDIA|A100|40960}. */
    static Device of(String text) {
      String[] words = text.split("\\|", -1);
      return new Device(said(words[2]), said(words[1]), said(words[0]), DeviceMemory.of(words[3]));
    }
  }

  record NeuronDevice(
      @Nullable String count,
      @Nullable String name,
      NeuronCores coreInfo,
      @Nullable DeviceMemory memoryInfo) {

    /** Reads, for example, {@code 12|Inferentia2|2|2|32768}. */
    static NeuronDevice of(String text) {
      String[] words = text.split("\\|", -1);
      return new NeuronDevice(
          said(words[0]),
          said(words[1]),
          new NeuronCores(said(words[2]), said(words[3])),
          DeviceMemory.of(words[4]));
    }
  }

  record NeuronCores(@Nullable String count, @Nullable String version) {}

  record DeviceMemory(String sizeInMiB) {
    static @Nullable DeviceMemory of(String word) {
      return word.isEmpty() ? null : new DeviceMemory(word);
    }
  }

  private static List<Device> devices(InstanceType type, String fact) {
    return type.things(fact).stream().map(Device::of).toList();
  }

  private static @Nullable String said(String word) {
    return word.isEmpty() ? null : word;
  }
}
