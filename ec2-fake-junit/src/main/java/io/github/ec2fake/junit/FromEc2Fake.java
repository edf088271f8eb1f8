// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of exactly the type {@code Ec2Cloud}, {@code VirtualClock}, {@code
 * ClientConfiguration} or {@code AWSCredentialsProvider}, which {@link Ec2Fake} fills with the
 * test's cloud, its clock, or what code that builds its own client needs to reach the cloud.
 * Parameters of these types need no annotation; fields for clients use {@link Ec2Client}.
 *
 * <pre>
 * &#64;FromEc2Fake private Ec2Cloud cloud;
 * </pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface FromEc2Fake {}
