// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

/**
 * The reply of an action that has nothing to say.
 *
 * @param return_ true
 */
record SuccessReply(boolean return_) {}
