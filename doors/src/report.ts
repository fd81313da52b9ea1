// npm run report in doors: writes anew what the doors of the packages promise.
import { mkdir } from "node:fs/promises";
import { DOORS, reportOf, REPORTS } from "./reports.ts";

await mkdir(REPORTS, { recursive: true });
for (const door of DOORS) {
  const { changed, complaints } = await reportOf(door, true);
  process.stdout.write(`${door.report}${changed ? ": written" : ""}\n`);
  for (const complaint of complaints) process.stdout.write(`  ${complaint}\n`);
  if (complaints.length > 0) process.exitCode = 1;
}
