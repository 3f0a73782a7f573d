import { readFileSync } from 'node:fs';
import { exit, stderr, versions } from 'node:process';

function numbersOf(version) {
  return version.split('.').map(Number);
}

function isAtLeast(version, least) {
  const [have, need] = [numbersOf(version), numbersOf(least)];
  const index = need.findIndex((number, place) => have[place] !== number);
  return index === -1 || have[index] > need[index];
}

/** Whether `version` lies in `range`, of which only the forms `^1.2.3` and `>=1.2.3`, joined by `||`, are known. */
export function isInRange(version, range) {
  return range.split('||').some((part) => {
    const [, sign, least] = /^\s*(\^|>=)(\d+\.\d+\.\d+)\s*$/.exec(part) ?? [];
    if (!least) throw new Error(`range of Node versions not understood: ${range}`);
    const sameMajor = numbersOf(version)[0] === numbersOf(least)[0];
    return isAtLeast(version, least) && (sign === '>=' || sameMajor);
  });
}

/** Ends the process with a sentence in both languages when this Node is too old for the project. */
export function requireNode() {
  const project = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const range = JSON.parse(project).engines.node;
  if (isInRange(versions.node, range)) return;
  stderr.write(
    `This project needs Node.js ${range}; this is ${versions.node}. Install Node.js 22 or 24 and try again.\n` +
      `Dự án cần Node.js ${range}; máy này có ${versions.node}. Hãy cài Node.js 22 hoặc 24 rồi chạy lại.\n`,
  );
  exit(1);
}
