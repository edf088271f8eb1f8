// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import java.util.Map;

/** The tags for a new image and for each of its snapshots. */
public record ImageTags(Map<String, String> image, Map<String, String> snapshots) {}
