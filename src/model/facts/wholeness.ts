/** Tells if a document or a picture is all there: by its bytes it is, or its format does not show where it ends. */
export type Wholeness = "whole" | "unseen";
