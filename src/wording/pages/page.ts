import type { CheckPage as Page } from "../../model/check-page.ts";
import type { Text } from "../../model/text.ts";
export interface CheckPage extends Page {
  readonly options: Readonly<Record<string, Text>>;
}
