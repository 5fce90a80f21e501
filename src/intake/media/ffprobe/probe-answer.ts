import { z } from "zod";

const text = z.string().optional();
const number = z.number().optional();

const stream = z.looseObject({
  index: z.number(),
  codec_type: text,
  codec_name: text,
  codec_tag_string: text,
  profile: z.union([z.string(), z.number()]).optional(),
  level: number,
  pix_fmt: text,
  width: number,
  height: number,
  coded_width: number,
  coded_height: number,
  sample_aspect_ratio: text,
  field_order: text,
  r_frame_rate: text,
  avg_frame_rate: text,
  time_base: text,
  duration: text,
  bit_rate: text,
  bits_per_raw_sample: text,
  bits_per_sample: number,
  sample_fmt: text,
  sample_rate: text,
  channels: number,
  channel_layout: text,
  nb_frames: text,
  color_range: text,
  color_space: text,
  color_transfer: text,
  color_primaries: text,
  extradata: text,
  disposition: z.record(z.string(), z.number()).optional(),
  tags: z.record(z.string(), z.string()).optional(),
  side_data_list: z.array(z.looseObject({ rotation: z.number().optional() })).optional(),
});

/** ffprobe's answer about a file, in its own terms. */
export const probeAnswer = z.looseObject({
  streams: z.array(stream).default([]),
  format: z
    .looseObject({
      format_name: text,
      duration: text,
      bit_rate: text,
      tags: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
});

export type ProbeAnswer = z.output<typeof probeAnswer>;
export type ProbeStream = z.output<typeof stream>;
