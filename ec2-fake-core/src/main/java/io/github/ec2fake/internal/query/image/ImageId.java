// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.wire.Required;

/** The request of the actions that are asked for an image and nothing else. */
record ImageId(@Required String imageId) {}
