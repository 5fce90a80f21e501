import { present } from "../../../model/present.ts";
import { colorFields } from "../codecs/color-code-points.ts";
import { type PictureSequence, pixelFormatOf } from "../codecs/sequence.ts";
import type { ProbeStream } from "../ffprobe/probe-answer.ts";

/** Returns what is said of a stream whose pictures follow another sequence than its header states, in ffprobe's terms. */
export function asPlayed(stream: ProbeStream, sequence: PictureSequence): ProbeStream {
  const { width, height, bitDepth, chromaFormat, level, profileName, progressive, vui } = sequence;
  const {
    profile: _profile,
    pix_fmt: _format,
    // The scan type would be read from the codec's header there.
    extradata: _header,
    field_order: _order,
    sample_aspect_ratio: container,
    ...rest
  } = stream;
  const { pixelAspect } = vui;
  const aspect = pixelAspect ? `${pixelAspect.num}:${pixelAspect.den}` : container;
  return {
    ...rest,
    width,
    height,
    level,
    bits_per_raw_sample: String(bitDepth),
    ...present({
      profile: profileName,
      pix_fmt: pixelFormatOf(chromaFormat, bitDepth, vui.fullRange === true),
      // Without that promise a stream may hold fields or frames.
      field_order: progressive ? "progressive" : undefined,
      sample_aspect_ratio: aspect,
    }),
    ...colorFields(vui),
  };
}
