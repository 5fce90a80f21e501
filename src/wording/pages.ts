import { decoded } from "./pages/decoded.ts";
import { files } from "./pages/files.ts";
import { whole } from "./pages/package.ts";
import type { CheckPage } from "./pages/page.ts";
import { papers } from "./pages/papers.ts";
import { sound } from "./pages/sound.ts";
import { streams } from "./pages/streams.ts";
import { written } from "./pages/written.ts";

/** Every check's page, by id. */
export const pages = {
  ...files,
  ...streams,
  ...decoded,
  ...sound,
  ...written,
  ...papers,
  ...whole,
} as const satisfies Readonly<Record<string, CheckPage>>;

export type CheckId = keyof typeof pages;

/** The page of a check; checks and pages are held against each other by a test. */
export function pageOf(check: string): CheckPage | undefined {
  return (pages as Readonly<Record<string, CheckPage>>)[check];
}
