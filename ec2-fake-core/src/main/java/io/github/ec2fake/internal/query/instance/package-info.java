/** The actions about instances. */
@NullMarked
package io.github.ec2fake.internal.query.instance;

import org.jspecify.annotations.NullMarked;
