// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.bundle;

/**
 * What BundleInstance is asked for.
 *
 * @param bucket where to store the bundle
 * @param prefix how the names of its parts begin
 */
public record BundleRequest(String instanceId, String bucket, String prefix, UploadPolicy policy) {}
