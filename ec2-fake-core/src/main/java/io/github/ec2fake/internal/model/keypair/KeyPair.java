// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.keypair;

import io.github.ec2fake.internal.model.base.OwnedResource;
import java.security.PublicKey;
import java.time.Instant;

/**
 * A key pair as EC2 keeps it: without the private key, which only the reply to CreateKeyPair holds.
 *
 * @param name unique in its account and region
 * @param type {@code rsa} or {@code ed25519}
 * @param fingerprint SHA-1 of the private key if EC2 made it; MD5 of the public key if it was
 *     imported, or SHA-256 for ed25519
 * @param openSsh the public key as OpenSSH writes it
 * @param created when it was made or imported
 */
public record KeyPair(
    String id,
    String name,
    String ownerId,
    String type,
    String fingerprint,
    PublicKey publicKey,
    String openSsh,
    Instant created)
    implements OwnedResource {}
