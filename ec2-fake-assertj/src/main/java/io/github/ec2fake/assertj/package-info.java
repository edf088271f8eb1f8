// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * AssertJ assertions about the resources that an {@code AmazonEC2} client describes, and about a
 * cloud's journal. Most tests need only the static methods of {@link
 * io.github.ec2fake.assertj.Ec2Assertions}; {@link io.github.ec2fake.assertj.Ec2SoftAssertions} and
 * {@link io.github.ec2fake.assertj.Ec2BddAssertions} are the variants for soft assertions and
 * behaviour-driven tests. Those whose name begins with {@code Ec2Cloud} take a cloud's journal as
 * well, and need ec2-fake-core.
 */
@NullMarked
package io.github.ec2fake.assertj;

import org.jspecify.annotations.NullMarked;
