// Preloaded into a build: what it has used of the machine, told when it ends.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.DARI_USAGE, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }));
});
