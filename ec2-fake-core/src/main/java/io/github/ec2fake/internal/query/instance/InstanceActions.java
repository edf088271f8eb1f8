// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on instances. Each is loaded when it is first called. */
public final class InstanceActions {
  private InstanceActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AssociateIamInstanceProfile" -> new AssociateIamInstanceProfile();
      case "ConfirmProductInstance" -> new ConfirmProductInstance();
      case "DescribeIamInstanceProfileAssociations" -> new DescribeIamInstanceProfileAssociations();
      case "DescribeInstanceAttribute" -> new DescribeInstanceAttribute();
      case "DescribeInstanceCreditSpecifications" -> new DescribeInstanceCreditSpecifications();
      case "DescribeInstanceStatus" -> new DescribeInstanceStatus();
      case "DescribeInstances" -> new DescribeInstances();
      case "DisassociateIamInstanceProfile" -> new DisassociateIamInstanceProfile();
      case "GetConsoleOutput" -> new GetConsoleOutput();
      case "GetPasswordData" -> new GetPasswordData();
      case "ModifyInstanceAttribute" -> new ModifyInstanceAttribute();
      case "ModifyInstanceCreditSpecification" -> new ModifyInstanceCreditSpecification();
      case "ModifyInstanceEventStartTime" -> new ModifyInstanceEventStartTime();
      case "ModifyInstanceMaintenanceOptions" -> new ModifyInstanceMaintenanceOptions();
      case "ModifyInstanceMetadataOptions" -> new ModifyInstanceMetadataOptions();
      case "ModifyInstancePlacement" -> new ModifyInstancePlacement();
      case "MonitorInstances" -> new MonitorInstances();
      case "RebootInstances" -> new RebootInstances();
      case "ReplaceIamInstanceProfileAssociation" -> new ReplaceIamInstanceProfileAssociation();
      case "ResetInstanceAttribute" -> new ResetInstanceAttribute();
      case "RunInstances" -> new RunInstances();
      case "StartInstances" -> new StartInstances();
      case "StopInstances" -> new StopInstances();
      case "TerminateInstances" -> new TerminateInstances();
      case "UnmonitorInstances" -> new UnmonitorInstances();
      default -> null;
    };
  }
}
