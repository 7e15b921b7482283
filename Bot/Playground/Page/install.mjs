// Run by the build (Page.targets): `npm ci`, once, even where several builds want it at the same time.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const lock = ".installing";
const stamp = "node_modules/.installed";
const wanted = readFileSync("package-lock.json", "utf8") + readFileSync("package.json", "utf8");

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;

// A folder is made by one process only; who made it says so inside.
function take() {
  try {
    mkdirSync(lock);
    writeFileSync(`${lock}/pid`, String(process.pid));
    return true;
  } catch (fault) {
    if (fault.code !== "EEXIST") throw fault;
    return false;
  }
}

// A build that was killed leaves its lock behind.
function isDeserted() {
  try {
    const pid = Number(readFileSync(`${lock}/pid`, "utf8"));
    if (pid > 0) {
      process.kill(pid, 0);
      return false;
    }
    return true;
  } catch (fault) {
    if (fault.code === "EPERM") return false;
    if (fault.code === "ESRCH") return true;
    // No pid yet: its maker is about to write it, or was killed just then.
    return existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 10_000;
  }
}

while (!take()) {
  if (isDeserted()) rmSync(lock, { recursive: true, force: true });
  else await pause(200);
}

try {
  if (!isInstalled()) {
    const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { stdio: "inherit", shell: process.platform === "win32" });
    if (npm.error) console.error(`npm can't be started: ${npm.error.message}`);
    process.exitCode = npm.error ? 127 : npm.status ?? 1;
  }
  if (!process.exitCode) writeFileSync(stamp, wanted);
} finally {
  rmSync(lock, { recursive: true, force: true });
}
