/** Meaning of a part of a file name, whatever the notice calls it. */
export type Meaning = "title" | "unit" | "serial" | "category" | "author" | "version" | "episode";

/** Values that a part may have. */
export type PartType =
  | { readonly kind: "text" }
  | { readonly kind: "number" }
  | { readonly kind: "letters"; readonly width?: number }
  | { readonly kind: "digits"; readonly width?: number }
  | { readonly kind: "phone" }
  | { readonly kind: "category" }
  | { readonly kind: "choice"; readonly choices: readonly string[] };

/** A named part of a file name: `{序号:number}`. */
export interface Part {
  readonly kind: "part";
  /** The word in the rule file. */
  readonly token: string;
  readonly meaning?: Meaning;
  readonly type: PartType;
}

/** Characters that stand as they are. */
export interface Literal {
  readonly kind: "literal";
  readonly text: string;
}

export type TemplateElement = Part | Literal;

/** The form a name should have: parts and the characters between them. */
export interface Template {
  readonly source: string;
  /** One sequence for each way of taking and leaving what stands in `[ ]`; the fullest first. */
  readonly variants: readonly (readonly TemplateElement[])[];
  /** The extension the template itself writes (`.MPG`), without the dot. */
  readonly extension?: string;
}

/** One thing that keeps a name from its form. */
export type NameSlip =
  | { readonly kind: "separator"; readonly found: string; readonly want: string; readonly after?: Part }
  | { readonly kind: "no-separator"; readonly want: string; readonly after?: Part }
  | { readonly kind: "blank"; readonly part?: Part }
  | { readonly kind: "invisible"; readonly part: Part; readonly found: string }
  | { readonly kind: "stray"; readonly part: Part; readonly found: string }
  | { readonly kind: "copy-mark"; readonly found: string }
  | { readonly kind: "missing"; readonly part: Part }
  | { readonly kind: "missing-word"; readonly want: string }
  | { readonly kind: "look-alike"; readonly part: Part; readonly found: string; readonly want: string }
  | { readonly kind: "unfit"; readonly part: Part; readonly found: string; readonly nearest?: string }
  | { readonly kind: "order"; readonly part: Part; readonly found: string; readonly place: string };

/** Best reading of a name by a template. */
export interface NameReading {
  /** Nothing is wrong. */
  readonly fits: boolean;
  /** No part is missing or unfit, so that the values can be relied on even if a character is wrong. */
  readonly certain: boolean;
  /** Values by token, corrected where a character was wrong. */
  readonly parts: Readonly<Record<string, string>>;
  readonly slips: readonly NameSlip[];
  /** The name as it should be; missing parts are left to the caller as `undefined`. */
  readonly corrected: readonly (string | { readonly missing: Part })[];
}
