/** The actions about elastic addresses. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.query.address;

import org.jspecify.annotations.NullMarked;
