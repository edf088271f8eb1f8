// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Tests of EC2's rules, one class per rule or action, through the client of the AWS SDK. */
package io.github.ec2fake.rules;
