/** Completion: what is offered where, and that shells take it. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { commandNames } from "../../src/cli/program.ts";
import { reporters } from "../../src/report/index.ts";
import { root } from "../support/policies.ts";
import { run } from "../support/run.ts";

const at = (path: string) => fileURLToPath(new URL(path, root));
const folder = mkdtempSync(join(tmpdir(), "reelcheck-completion-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const offered = async (...words: readonly string[]) => {
  const { code, stdout, stderr } = await run(["__complete", "--", ...words]);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t")[0]);
};

describe("what is offered", () => {
  it("commands and paths as the first word, and nothing hidden", async () => {
    expect([...(await offered(""))].sort()).toEqual([...commandNames, ":files"].sort());
    expect(await offered("doc")).toEqual(["doctor", ":files"]);
  });

  it.each([
    [
      ["check", "--rules", "he"],
      ["henan-2025", ":files"],
    ],
    [
      ["--rules", "he"],
      ["henan-2025", ":files"],
    ],
    [
      ["check", "--rules=he"],
      ["henan-2025", ":files"],
    ],
    [
      ["check", "--rules", "=", "he"],
      ["henan-2025", ":files"],
    ],
    [
      ["-r", "sichuan", "x", "-f", "j"],
      ["json", "junit"],
    ],
    [["check", "-f", ""], Object.keys(reporters)],
    [["check", "-f", '""'], Object.keys(reporters)],
    [["check", "-f", "json=re"], [":files"]],
    [["check", "-f", "json", "=", "re"], [":files"]],
    [["check", "-f", "json", "="], [":files"]],
    [
      ["probe", "-f", ""],
      ["text", "json"],
    ],
    [["rules", "lint", "-f", "s"], ["sarif"]],
    [
      ["rules", "s"],
      ["show", "schema"],
    ],
    [
      ["rules", "show", "sh"],
      ["shanxi-2023", ":files"],
    ],
    [["rules", "show", "henan", ""], []],
    [["explain", "dur"], ["duration"]],
    [
      ["check", "usb", "--lang", ""],
      ["zh", "en"],
    ],
    [
      ["check", "--color", "a"],
      ["auto", "always"],
    ],
    [
      ["check", "--engine", ""],
      ["auto", "ffprobe"],
    ],
    [["check", "--ocr", ""], [":folders"]],
    [
      ["check", "-r", "changzhou", "--unit-type", ""],
      ["district", "other"],
    ],
    [["check", "-r", "nowhere", "--unit-type", ""], []],
    [["check", "-r", "henan", "--only", "bit"], ["bitrate"]],
    [
      ["check", "--qu"],
      ["--quick", "--quiet"],
    ],
    [["--qu"], ["--quick", "--quiet"]],
    [["doctor", "--cl"], ["--clear-cache"]],
    [["check", ""], [":files"]],
    [
      ["completion", ""],
      ["bash", "zsh", "fish", "powershell"],
    ],
    [["check", "--", "--qu"], [":files"]],
  ])("%j: %j", async (words, wanted) => {
    expect(await offered(...words)).toEqual(wanted);
  });

  it("every option of every command, none twice", async () => {
    for (const command of commandNames.filter((name) => name !== "help")) {
      const { stdout } = await run([command, "--help", "--lang", "en"]);
      const told = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name);
      expect([command, (await offered(command, "-")).sort()]).toEqual([command, told.sort()]);
    }
  });

  it("with what it means, in the user's language", async () => {
    const { stdout } = await run(["__complete", "--", "--rules", "hen"], { env: { REELCHECK_LANG: "zh" } });
    expect(stdout).toBe("henan-2025\t全省党员教育短视频创作大赛（第一季）\n:files\n");
  });

  it("no script for an unknown shell", async () => {
    const { code, stderr } = await run(["completion", "zhs"], { env: { REELCHECK_LANG: "zh" } });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/bash、zsh、fish、powershell[\s\S]*是不是想写 zsh？/),
    ]);
  });
});

const has = (name: string) => spawnSync(name, ["--version"]).status === 0;
const isBuilt = existsSync(at("dist/cli/main.js")) && process.platform !== "win32";
describe.skipIf(!isBuilt)("shells", () => {
  const programs = join(folder, "bin");
  const place = join(folder, "place");
  if (isBuilt) {
    mkdirSync(programs, { recursive: true });
    mkdirSync(join(place, "材 料"), { recursive: true });
    writeFileSync(join(place, "报告.json"), "{}");
    symlinkSync(process.execPath, join(programs, "node"));
    writeFileSync(
      join(programs, "reelcheck"),
      `#!/bin/sh\nexec '${process.execPath}' '${at("bin/reelcheck.js")}' "$@"\n`,
    );
    chmodSync(join(programs, "reelcheck"), 0o755);
  }
  const env = {
    PATH: `${programs}:${process.env.PATH}`,
    LANG: "C.UTF-8",
    HOME: folder,
    TERM: "dumb",
    REELCHECK_LANG: "zh",
  };
  const shell = (name: string, argv: readonly string[]) =>
    spawnSync(name, argv, { encoding: "utf8", cwd: place, env, timeout: 60_000 });
  const script = async (name: string) => {
    const path = join(folder, `script.${name}`);
    writeFileSync(path, (await run(["completion", name])).stdout);
    return path;
  };
  /** What a shell makes of a line; the last word is the one at the cursor. */
  const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
    [["--rules", "hen"], ["henan-2025"]],
    [
      ["check", "-f", "j"],
      ["json", "junit"],
    ],
    [["exp"], ["explain"]],
    [["check", "材"], ["材 料"]],
    [["report", "报"], ["报告.json"]],
  ];
  const inBash: typeof cases = [
    ...cases,
    [["check", "--rules", "=", "hen"], ["henan-2025"]],
    [["check", "-f", "json", "=", "报"], ["报告.json"]],
    [
      ["check", "-f", "json", "="],
      ["材 料", "报告.json"],
    ],
  ];
  const inFish: typeof cases = [...cases, [["check", "-f", "json=报"], ["json=报告.json"]]];

  it.skipIf(!has("bash")).each(inBash)("bash: %j", async (words, wanted) => {
    const path = await script("bash");
    const line = ["reelcheck", ...words].map((word) => `'${word}'`).join(" ");
    const { stdout, stderr } = shell("bash", [
      ...["--norc", "--noprofile", "-c"],
      `source '${path}'; COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _reelcheck reelcheck '${words.at(-1)}'; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ]);
    expect([stdout.split("\n").filter(Boolean).sort(), stderr]).toEqual([[...wanted].sort(), ""]);
  });

  it.skipIf(!has("fish")).each(inFish)("fish: %j", async (words, wanted) => {
    const path = await script("fish");
    const { stdout, stderr } = shell("fish", [
      "--no-config",
      "-c",
      `source '${path}'; complete -C 'reelcheck ${words.join(" ")}'`,
    ]);
    const found = stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split("\t")[0]?.replace(/\/$/, ""));
    expect([found.sort(), stderr]).toEqual([[...wanted].sort(), ""]);
  });

  it.skipIf(!has("zsh")).each([
    ["reelcheck --rules hen", "henan-2025"],
    ["reelcheck exp", "explain"],
    ["reelcheck check 材", "材\\ 料/"],
    ["reelcheck check -f json=报", "json=报告.json"],
    ["reelcheck check --rules=hen", "--rules=henan-2025"],
  ])("zsh, at a terminal: %s", async (typed, wanted) => {
    const path = await script("zsh");
    // What Tab makes of the line is what the line editor holds afterward.
    const steps = [
      "zmodload zsh/zpty",
      "zpty z zsh -f -i",
      `zpty -w z 'PS1=; cd ${place}; autoload -U compinit; compinit -D; source ${path}; took() { print -r -- "<\${BUFFER}>"; zle .kill-buffer; }; zle -N took; bindkey "^X" took; print re""ady'`,
      "until [[ $out == *ready* ]]; do zpty -r z line || break; out+=$line; done",
      `zpty -n -w z $'${typed}\\t\\x18'`,
      'out=; until [[ $out == *"<reelcheck"*">"* ]]; do zpty -r z line || break; out+=$line; done',
      "print -r -- $out; zpty -d z",
    ];
    const { stdout } = shell("zsh", ["-f", "-c", steps.join("\n")]);
    expect(
      /<(reelcheck[^>]*)>/
        .exec(stdout)?.[1]
        ?.trim()
        .split(/(?<!\\) /)
        .at(-1),
    ).toBe(wanted);
  });
});
