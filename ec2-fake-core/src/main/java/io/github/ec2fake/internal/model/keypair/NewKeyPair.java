// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

/**
 * A key pair that EC2 has just made.
 *
 * @param material the private key, which EC2 does not keep
 */
public record NewKeyPair(KeyPair keyPair, String material) {}
