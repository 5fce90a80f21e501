/**
 * Brings a quantity as people type it into one spelling: full-width forms, blanks and the many dashes go;
 * letters keep their case, for `b` and `B` are different things.
 */
export function normalize(source: string): string {
  return source
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\ufeff]/g, "")
    .replace(/[−–—―‐‑‒﹣ー─]/g, "-")
    .replace(/[〜∼]/g, "~")
    .replace(/[∶꞉]/g, ":")
    .replace(/^\s*[“”‘’"「]\s*(.*?)\s*[“”‘’"」]\s*$/, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
