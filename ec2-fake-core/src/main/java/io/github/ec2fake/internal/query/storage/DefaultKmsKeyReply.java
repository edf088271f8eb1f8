// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

/** The key that is used if calls name none. */
record DefaultKmsKeyReply(String kmsKeyId) {}
