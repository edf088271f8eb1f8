/** Elastic addresses. */
@NullMarked
package io.github.ec2fake.internal.model.address;

import org.jspecify.annotations.NullMarked;
