// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * An in-process Amazon EC2 for tests. {@link io.github.ec2fake.Ec2Cloud} is one EC2 with its
 * accounts, regions and clock; its builder or {@link io.github.ec2fake.Ec2CloudConfig} holds the
 * settings, and {@link io.github.ec2fake.Catalogue} the images to start with. Most tests need only
 * {@code Ec2Cloud} and its clients; {@link io.github.ec2fake.Account}, {@link
 * io.github.ec2fake.Organization}, {@link io.github.ec2fake.InstanceHandle}, {@link
 * io.github.ec2fake.S3} and {@link io.github.ec2fake.Arrangement} reach what the EC2 API does not.
 */
@NullMarked
package io.github.ec2fake;

import org.jspecify.annotations.NullMarked;
