// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import io.github.ec2fake.internal.model.base.OwnedResource;
import java.security.PublicKey;
import java.time.Instant;

/**
 * A key pair as EC2 keeps it: without the private key, which only the reply to CreateKeyPair holds.
 *
 * @param name unique in its account and region
 * @param fingerprint of an RSA key SHA-1 of the private key if EC2 made it, else MD5 of the public
 *     key; of an Ed25519 key SHA-256 of the public key
 * @param openSsh the public key as OpenSSH writes it
 * @param created when it was made or imported
 */
public record KeyPair(
    String id,
    String name,
    String ownerId,
    KeyType type,
    String fingerprint,
    PublicKey publicKey,
    String openSsh,
    Instant created)
    implements OwnedResource {}
