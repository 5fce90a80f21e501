import { formatWhitelist, protocolWhitelist } from "../media/ffprobe/ffprobe.ts";
import { audioGraph } from "./audio-graph.ts";
import type { FilterDetector } from "./frames/detector.ts";
import type { Part, Plan } from "./plan.ts";
import type { Run } from "./run-ffmpeg.ts";

/** Times are rounded. */
const margin = 0.001;

/** Writes the filter that leaves so many pictures a second, and more at head and tail. */
function samplingOf({ sampled, edges }: Part): readonly string[] {
  if (sampled === "key") return [];
  if (!edges) return [`fps=${sampled}`];
  const { headTo, tailFrom = Number.MAX_SAFE_INTEGER, rate } = edges;
  const gap = (pictures: number) => (1 / pictures - margin).toFixed(4);
  const isEdge = `lt(t,${headTo})+gte(t,${tailFrom})`;
  const wanted = `if(${isEdge},${gap(Math.max(rate, sampled))},${gap(sampled)})`;
  return [`select='isnan(prev_selected_t)+gte(t-prev_selected_t,${wanted})'`];
}

/** Writes the filters of every picture: on a small one, and in branches of their own at full height. */
function everyPictureChain(detectors: readonly FilterDetector[], { film }: Plan): string {
  const shared = [...new Set(detectors.flatMap(({ small = [] }) => small))];
  const small = shared.length === 0 ? "null" : ["scale=320:-2:flags=fast_bilinear", ...shared].join(",");
  const full = detectors.flatMap((detector) => (detector.full ? [detector.full(film)] : []));
  if (full.length === 0) return small;
  const labels = full.map((_, at) => `[full${at}]`);
  return [
    `split=${full.length + 1}${labels.join("")}[rest]`,
    ...full.map((filters, at) => `${labels[at]}${[...filters, "nullsink"].join(",")}`),
    `[rest]${small}`,
  ].join(";");
}

/** Builds the run of ffmpeg for one part of a film. */
export function runOf(path: string, part: Part, plan: Plan, threads: number): Run {
  const { detectors, enlarged, stream, film } = plan;
  const [width, height] = [plan.width * enlarged, plan.height * enlarged];
  const hasPictures = width > 0;
  const filters = part.whole ? detectors.filter((one) => one.kind === "filters") : [];
  const audio = part.whole ? detectors.filter((one) => one.kind === "audio") : [];
  const sounds = audioGraph(audio, film).chains;
  const isEvery = hasPictures && filters.length > 0;
  const scaling = [`scale=${width}:${height}:flags=area`, "format=rgb24", "showinfo"];
  const sampled = [...samplingOf(part), ...scaling].join(",");
  const every = [
    `[0:${stream}]split=2[sampled][every]`,
    `[sampled]${sampled}[pictures]`,
    `[every]${everyPictureChain(filters, plan)}[nothing${sounds.length}]`,
  ];
  const pictures = isEvery ? every : hasPictures ? [`[0:${stream}]${sampled}[pictures]`] : [];
  const isSoundOnlyDecoded = sounds.length === 0 && filters.some(({ decodesSound }) => decodesSound);
  return {
    input: path,
    inputOptions: [
      ...["-nostdin", "-hide_banner", "-loglevel", "level+info"],
      ...["-protocol_whitelist", protocolWhitelist],
      ...["-format_whitelist", formatWhitelist, "-threads", String(threads)],
      ...(part.sampled === "key" ? ["-skip_frame", "nokey"] : []),
      ...(part.from > 0 ? ["-ss", String(part.from)] : []),
      ...(part.seconds === undefined ? [] : ["-t", String(part.seconds)]),
    ],
    graph: [...sounds, ...pictures],
    pictures: hasPictures,
    sinks: sounds.length + (isEvery ? 1 : 0),
    decodeOnly: isSoundOnlyDecoded ? ["-map", "0:a?"] : [],
  };
}
