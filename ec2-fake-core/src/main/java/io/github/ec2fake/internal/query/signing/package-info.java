/** The verification of signatures, for a transport that wants it. */
@NullMarked
package io.github.ec2fake.internal.query.signing;

import org.jspecify.annotations.NullMarked;
