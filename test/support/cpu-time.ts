/** Milliseconds of CPU that this process has used: what work costs, whatever else the machine is doing. */
export function readCpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
