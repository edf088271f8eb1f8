// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * The settings of EC2Config, the service that sets up Windows inside an instance. {@link
 * io.github.ec2fake.windows.Ec2Config} holds the {@link io.github.ec2fake.windows.Ec2Setting}s of
 * an instance, {@link io.github.ec2fake.windows.Ec2ConfigFile} converts them from and to the XML
 * files of the service. {@code cloud.instance(id).windows()} reads and changes them.
 */
@NullMarked
package io.github.ec2fake.windows;

import org.jspecify.annotations.NullMarked;
