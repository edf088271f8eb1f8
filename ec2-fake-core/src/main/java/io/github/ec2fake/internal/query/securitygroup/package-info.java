/** The actions about security groups. */
@NullMarked
package io.github.ec2fake.internal.query.securitygroup;

import org.jspecify.annotations.NullMarked;
