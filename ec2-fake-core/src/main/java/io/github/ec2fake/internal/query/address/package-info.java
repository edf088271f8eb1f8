/** The actions about elastic addresses. */
@NullMarked
package io.github.ec2fake.internal.query.address;

import org.jspecify.annotations.NullMarked;
