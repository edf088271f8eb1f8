// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import java.util.List;

/** Forms of good requests, which are changed a little to make others. */
public final class GoodForms {
  /** What all of them begin with. */
  public static final String AS = "AWSAccessKeyId=111122223333&Version=2011-07-15&Action=";

  /** All of them. */
  public static final List<String> ALL =
      List.of(
          AS + "DescribeImages&Owner.1=amazon&Filter.1.Name=name&Filter.1.Value.1=Windows-*",
          AS
              + "RunInstances&ImageId=ami-1cbd4475&MinCount=1&MaxCount=1&InstanceType=m1.large"
              + "&BlockDeviceMapping.1.DeviceName=%2Fdev%2Fsdb&BlockDeviceMapping.1.Ebs.VolumeSize=8",
          AS + "CreateSecurityGroup&GroupName=web&GroupDescription=web%20servers",
          AS
              + "AuthorizeSecurityGroupIngress&GroupName=default&IpPermissions.1.IpProtocol=tcp"
              + "&IpPermissions.1.FromPort=80&IpPermissions.1.ToPort=80"
              + "&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0/8",
          AS
              + "BundleInstance&InstanceId=i-12345678&Storage.S3.Bucket=b&Storage.S3.Prefix=p"
              + "&Storage.S3.UploadPolicy=eyJleHBpcmF0aW9uIjogIjIwMTEifQ%3D%3D"
              + "&Storage.S3.UploadPolicySignature=x",
          AS
              + "ModifyImageAttribute&ImageId=ami-1cbd4475&Attribute=launchPermission"
              + "&OperationType=add&UserId.1=999988887777",
          AS + "CreateTags&ResourceId.1=ami-1cbd4475&Tag.1.Key=stage&Tag.1.Value=%C3%A4",
          AS + "DescribeInstances&MaxResults=5&NextToken=x&Filter.1.Name=tag:a&Filter.1.Value.1=b",
          "Action=DescribeRegions&SignatureVersion=2&SignatureMethod=HmacSHA256&Signature=x"
              + "&Timestamp=2011-07-15T00%3A00%3A00Z&AWSAccessKeyId=AKIAFAKE111122223333",
          AS
              + "CreateVpcEndpoint&VpcId=vpc-12345678&ServiceName=com.amazonaws.us-east-1.s3"
              + "&PolicyDocument=%7B%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C"
              + "%22Principal%22%3A%22*%22%2C%22Action%22%3A%22*%22%2C%22Resource%22%3A%22*%22%7D%5D%7D");

  private GoodForms() {}
}
