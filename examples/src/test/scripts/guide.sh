#!/usr/bin/env bash
# The command-line procedures of the Microsoft Windows Guide (API version 2011-07-15), in today's AWS CLI, against an
# endpoint of ec2-fake:
#
#   java -jar ec2-fake-server/target/ec2-fake-server.jar &
#   examples/src/test/scripts/guide.sh http://127.0.0.1:8773
#
# Any twelve digits are an account's access key; the secret does not matter, except where it signs an upload policy.
set -euo pipefail

endpoint=${1:?usage: guide.sh URL}
owner=111122223333
partner=999988887777
export AWS_DEFAULT_REGION=us-east-1 AWS_PAGER='' AWS_EC2_METADATA_DISABLED=true AWS_MAX_ATTEMPTS=1
export AWS_SECRET_ACCESS_KEY=ec2-fake/secret/key/of/acct/$owner
unset AWS_SESSION_TOKEN AWS_PROFILE

as() { # as ACCOUNT COMMAND...: calls EC2, and prints what --query asks for
  AWS_ACCESS_KEY_ID=$1 aws --endpoint-url "$endpoint" --output text ec2 "${@:2}"
}

step() { printf '\n== %s\n' "$*"; }

expect() { # expect EXPECTED ACTUAL
  [[ $2 == "$1" ]] || { echo "expected '$1', but got '$2'" >&2; exit 1; }
  echo "$2"
}

refused() { # refused CODE as ACCOUNT COMMAND...
  local said
  if said=$("${@:2}" 2>&1); then
    echo "expected $1, but got: $said" >&2
    exit 1
  fi
  [[ $said == *"($1)"* ]] || { echo "expected $1, but got: $said" >&2; exit 1; }
  echo "refused: $1"
}

step 'Choosing a Windows AMI'
# ec2-describe-images -o amazon --filter "platform=windows"
windows=$(as $owner describe-images --owners amazon --filters 'Name=platform,Values=windows' \
  --query "Images[?contains(Name, '2008R2-SP1-English-Base-v')].ImageId")
expect ami-1cbd4475 "$windows"

step 'Creating an Amazon EBS-backed Windows AMI'
instance=$(as $owner run-instances --image-id "$windows" --instance-type m1.large \
  --query 'Instances[0].InstanceId')
# ec2-create-image -n "My AMI" i-eb977f82
image=$(as $owner create-image --instance-id "$instance" --name 'My AMI' --query ImageId)
as $owner wait image-available --image-ids "$image"
# ec2-describe-images -o self
expect "$image available ebs" \
  "$(as $owner describe-images --owners self \
    --query "Images[].join(' ', [ImageId, State, RootDeviceType])")"

step 'Creating an Amazon EC2 instance store-backed Windows AMI'
instance=$(as $owner run-instances --image-id ami-dd20c3b4 --instance-type m1.large \
  --query 'Instances[0].InstanceId')
as $owner wait instance-running --instance-ids "$instance"
# ec2-bundle-instance i-31c2425a -b mybucket -p myimage -o AKIADQKE4SARGYLE -w …
bundle=$(as $owner bundle-instance --instance-id "$instance" --bucket mybucket --prefix myimage \
  --owner-akid $owner --owner-sak "$AWS_SECRET_ACCESS_KEY" --query BundleTask.BundleId)
# ec2-describe-bundle-tasks
as $owner wait bundle-task-complete --bundle-ids "$bundle"
# ec2-register mybucket/myimage.manifest.xml -n image_name
bundled=$(as $owner register-image --image-location mybucket/myimage.manifest.xml \
  --name 'My bundled AMI' --query ImageId)
expect 'instance-store windows' \
  "$(as $owner describe-images --image-ids "$bundled" \
    --query "Images[].join(' ', [RootDeviceType, Platform])")"

permissions() {
  as $owner describe-image-attribute --image-id "$image" --attribute launchPermission \
    --query "join(' ', LaunchPermissions[].[UserId || Group][])"
}

step 'Sharing AMIs: with everybody'
# ec2-modify-image-attribute ami-2bb65342 --launch-permission -a all
as $owner modify-image-attribute --image-id "$image" --launch-permission 'Add=[{Group=all}]'
# ec2-describe-image-attribute ami-2bb65342 -l
expect all "$(permissions)"
# ec2-modify-image-attribute ami-2bb65342 -l -r all
as $owner modify-image-attribute --image-id "$image" --launch-permission 'Remove=[{Group=all}]'
refused AuthFailure as $partner run-instances --image-id "$image" --instance-type m1.large

step 'Sharing AMIs: with an account'
# ec2-modify-image-attribute ami-2bb65342 -l -a 999988887777
as $owner modify-image-attribute --image-id "$image" --launch-permission "Add=[{UserId=$partner}]"
expect $partner "$(permissions)"
# ec2-describe-images -x self
expect "$image" "$(as $partner describe-images --executable-users self --query 'Images[].ImageId')"
# ec2-run-instances ami-2bb65342
as $partner run-instances --image-id "$image" --instance-type m1.large \
  --query 'Instances[0].State.Name'
# ec2-reset-image-attribute ami-2bb65342 -l
as $owner reset-image-attribute --image-id "$image" --attribute launchPermission
expect '' "$(permissions)"

step 'Paid AMIs'
# ec2-describe-images ami-a5bf59cc
expect ACD42B6F "$(as $owner describe-images --image-ids ami-a5bf59cc \
  --query 'Images[].ProductCodes[].ProductCodeId')"
# ec2-run-instances, without having signed up for it
refused OptInRequired as $owner run-instances --image-id ami-a5bf59cc --instance-type m1.small
# ec2-modify-image-attribute <ami_id> --product-code <product_code>
as $owner modify-image-attribute --image-id "$image" --product-codes 774F4FF8

step 'Deregistering'
# ec2-deregister ami-2bb65342
as $owner deregister-image --image-id "$image"
echo
echo "All procedures ended as the guide says."
