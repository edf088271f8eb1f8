// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

/** The reply of the actions about public access: {@code block-new-sharing} or {@code unblocked}. */
record PublicAccess(String imageBlockPublicAccessState) {}
