#!/usr/bin/env bash
# Runs the recipe of deploy/slurm on a real slurmctld and slurmd of this machine, and compares the folder with that of
# one run. Needs Debian's slurm-wlm and munge, and root; what it starts it ends.
#
#     bench/slurm.sh [units]
set -euo pipefail
units=${1:-40}
here=$(cd "$(dirname "$0")" && pwd)
for tool in slurmctld slurmd munged sbatch; do
  command -v "$tool" >/dev/null || { echo "*** SKIPPED: $tool is not installed (apt-get install slurm-wlm munge) ***"; exit 0; }
done
[ "$(id -u)" = 0 ] || { echo '*** SKIPPED: slurmctld and slurmd are started as root ***'; exit 0; }

work=$(mktemp -d /tmp/jinqiu-slurm-XXXXXX)
chmod 755 "$work"
pids=()
finish() {
  for ((index = ${#pids[@]} - 1; index >= 0; index--)); do kill "${pids[$index]}" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

mkdir -m 700 "$work/munge"
dd if=/dev/urandom of="$work/munge/key" bs=1024 count=1 status=none
chmod 400 "$work/munge/key"
munged --foreground --force --key-file="$work/munge/key" --socket="$work/munge.socket" --pid-file="$work/munge/pid" \
  --log-file="$work/munge/log" --seed-file="$work/munge/seed" &
pids+=($!)

mkdir "$work/state" "$work/spool"
cat >"$work/slurm.conf" <<CONF
ClusterName=jinqiu
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CredType=cred/munge
SlurmctldPort=16817
SlurmdPort=16818
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
MpiDefault=none
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf
slurmctld -D -f "$SLURM_CONF" &
pids+=($!)
slurmd -D -f "$SLURM_CONF" &
pids+=($!)
for _ in $(seq 60); do sinfo -h -o %T 2>/dev/null | grep -q idle && break; sleep 1; done
slurmctld -V
sinfo

node --input-type=module -e "import { writeUnits } from '$here/units.mjs'; writeUnits('$work/活动', $units);"
export JINQIU="node $here/../dist/cli/main.js"
cd "$work"
$JINQIU batch "$work/活动" -o "$work/一台" --jobs 1 2>one.log || { tail -5 one.log; exit 1; }
given="ALL,CAMPAIGN=$work/活动,OUTPUT=$work/输出"
shards=$here/../deploy/slurm/shards.sbatch
await() { for _ in $(seq 300); do [ -z "$(squeue -h -j "$1" 2>/dev/null)" ] && break; sleep 1; done; }

# the third part fails: the recipe's merge does not begin; that part alone is done again, then the merge
cat >"$work/failing" <<SH
#!/bin/bash
[ "\$SLURM_ARRAY_TASK_ID" != 3 ] || { echo 'this part is made to fail' >&2; exit 3; }
exec $JINQIU "\$@"
SH
chmod 755 "$work/failing"
array=$(JINQIU="$work/failing" sbatch --parsable --export="$given" "$shards")
await "$array"
scontrol show job "$array" | grep -E 'ArrayTaskId=|JobState=' || true
[ -z "$(find "$work/输出" -name '.jinqiu-3of4.jsonl')" ] || { echo 'the third part did not fail'; exit 1; }
again=$(sbatch --parsable --array=3 --export="$given" "$shards")
merge=$(sbatch --parsable --dependency="afterok:$again" --export="$given" "$here/../deploy/slurm/merge.sbatch")
await "$again,$merge"
scontrol show job "$again" | grep -E 'ArrayTaskId=|JobState=' || true
scontrol show job "$merge" | grep JobState= || true
tail -n 3 jinqiu-*.log
diff -r "$work/一台" "$work/输出" && echo "slurm: $(find "$work/输出" -type f | wc -l) files, the same as of one run"
