/**
 * Assertions about what an {@code AmazonEC2} describes, and about a cloud's journal: begin with
 * {@link io.github.ec2fake.assertj.Ec2Assertions}.
 */
@NullMarked
package io.github.ec2fake.assertj;

import org.jspecify.annotations.NullMarked;
