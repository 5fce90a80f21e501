import { SaxesParser } from "saxes";

interface Case {
  readonly suite: string;
  readonly id: string;
  kind: string;
  message: string;
  content: string;
}

/** Cases of a JUnit file, as a strict XML parser reads them; throws where it is not well-formed. */
export function casesOf(xml: string): { cases: Case[]; suites: Record<string, string>[]; output: string } {
  const parser = new SaxesParser();
  const cases: Case[] = [];
  const suites: Record<string, string>[] = [];
  let output = "";
  let open = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open = name;
    const last = cases.at(-1);
    if (name === "testsuite") suites.push(attributes as Record<string, string>);
    else if (name === "testcase") {
      const id = `${attributes.classname}\n${attributes.name}`;
      cases.push({ suite: suites.at(-1)?.name ?? "", id, kind: "passed", message: "", content: "" });
    } else if (last && /^(failure|error|skipped)$/.test(name)) {
      last.kind = name;
      last.message = String(attributes.message);
    }
  });
  parser.on("text", (said) => {
    const last = cases.at(-1);
    if (last && /^(failure|error|skipped)$/.test(open)) last.content += said;
    if (open === "system-out") output += said;
  });
  parser.on("closetag", () => {
    open = "";
  });
  parser.write(xml).close();
  return { cases, suites, output };
}
