/** The actions about security groups. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.query.securitygroup;

import org.jspecify.annotations.NullMarked;
