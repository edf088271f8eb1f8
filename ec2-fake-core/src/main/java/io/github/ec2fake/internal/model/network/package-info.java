/**
 * Default VPCs, their subnets, and the addresses and DNS names of instances. Not part of the public
 * API.
 */
@NullMarked
package io.github.ec2fake.internal.model.network;

import org.jspecify.annotations.NullMarked;
