/** The actions on instance types. */
@NullMarked
package io.github.ec2fake.internal.query.instancetype;

import org.jspecify.annotations.NullMarked;
