/** WebM and MP4: WebCodecs encodes, mediabunny writes the file. */
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  Quality,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import type { FilmWriter } from './encoders.ts';

/** In the order in which they are liked: what most programs play comes first. */
const CODECS: Readonly<Record<'webm' | 'mp4', VideoCodec[]>> = { webm: ['vp9', 'vp8', 'av1'], mp4: ['avc', 'hevc'] };
/** Lines and letters show what is left out; and such pictures are easily packed. */
const QUALITY = new Quality('high');
/** Between two whole pictures, s: so far apart may a player jump. */
const WHOLE_EVERY_s = 2;

/** The codec in which a film of this kind can be made here; null for none. */
export function codecFor(format: 'webm' | 'mp4'): Promise<VideoCodec | null> {
  return getFirstEncodableVideoCodec(CODECS[format], { width: 960, height: 540 });
}

export async function openVideo(canvas: HTMLCanvasElement, format: 'webm' | 'mp4', rate: number): Promise<FilmWriter> {
  const { width, height } = canvas;
  const codec = await getFirstEncodableVideoCodec(CODECS[format], { width, height });
  if (!codec) throw new Error(`this browser cannot encode ${format}`);
  const target = new BufferTarget();
  const output = new Output({ format: format === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat(), target });
  const source = new CanvasSource(canvas, { codec, quality: QUALITY, keyFrameInterval: WHOLE_EVERY_s });
  output.addVideoTrack(source, { frameRate: rate });
  await output.start();
  let count = 0;
  return {
    async add() {
      await source.add(count / rate, 1 / rate);
      count += 1;
    },
    async finish() {
      await output.finalize();
      if (!target.buffer) throw new Error('the film is empty');
      return new Uint8Array(target.buffer);
    },
    cancel: () => output.cancel(),
  };
}
