// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.conversiontask;

/** What ImportVolume is asked for. */
public record VolumeImport(String zone, DiskImageRequest disk) {}
