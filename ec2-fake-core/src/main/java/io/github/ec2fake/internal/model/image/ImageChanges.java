// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

/**
 * What changes the images of a region. It is made when an image is first changed, so that a test
 * that only describes and launches images pays for none of it.
 */
record ImageChanges(
    ImageLifecycle lifecycle,
    ImageSharing sharing,
    ImageAttributes attributes,
    ImageDeprecation deprecation,
    ImageCreator creator,
    ImageRegistrar registrar,
    ImageCopier copier) {}
