/** The actions on VPCs and subnets. */
@NullMarked
package io.github.ec2fake.internal.query.network;

import org.jspecify.annotations.NullMarked;
