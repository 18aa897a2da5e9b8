/** From pictures to films: WebM and MP4 by the browser's own encoder, GIF by ours. Each is fetched when it is wanted. */
import type { Picture } from '../../../pictures/index.ts';
import { canvasFor, drawOn } from './raster.ts';

export type FilmFormat = 'webm' | 'mp4' | 'gif';

/** Pictures per second: what films have, and what GIF, which counts in hundredths of a second, can. */
export const RATES: Readonly<Record<FilmFormat, number>> = { webm: 30, mp4: 30, gif: 20 };
export const TYPES: Readonly<Record<FilmFormat, string>> = {
  webm: 'video/webm',
  mp4: 'video/mp4',
  gif: 'image/gif',
};

export interface FilmOrder {
  readonly frames: Iterable<Picture>;
  readonly format: FilmFormat;
  readonly scale: number;
  readonly signal: AbortSignal;
  /** Told after each picture how many are done. */
  onFrame(done: number, picture: Picture): void;
}

/** The formats that this browser can make; GIF always. */
export async function formatsHere(): Promise<readonly FilmFormat[]> {
  if (typeof VideoEncoder === 'undefined') return ['gif'];
  const { codecFor } = await import('./video.ts');
  const [webm, mp4] = await Promise.all([codecFor('webm'), codecFor('mp4')]);
  return [...(webm ? (['webm'] as const) : []), ...(mp4 ? (['mp4'] as const) : []), 'gif'];
}

/** Makes a film. Rejects with the signal's reason when it is aborted, and leaves nothing behind. */
export async function filmOf(order: FilmOrder): Promise<Blob> {
  const { frames, format, scale, signal, onFrame } = order;
  const open = await openerOf(format);
  let canvas: HTMLCanvasElement | null = null;
  let writer: FilmWriter | null = null;
  let done = 0;
  try {
    for (const picture of frames) {
      signal.throwIfAborted();
      if (!canvas || !writer) {
        canvas = canvasFor(picture, scale);
        writer = await open(canvas);
      }
      await drawOn(canvas, picture);
      await writer.add();
      // Whoever broke it off meanwhile wants to hear no more of it.
      signal.throwIfAborted();
      done += 1;
      onFrame(done, picture);
    }
    if (!writer) throw new RangeError('a film needs a picture');
    const bytes = await writer.finish();
    signal.throwIfAborted();
    return new Blob([bytes], { type: TYPES[format] });
  } catch (error) {
    // What went wrong first is what is told.
    await writer?.cancel().catch(() => {});
    throw error;
  }
}

async function openerOf(format: FilmFormat): Promise<(canvas: HTMLCanvasElement) => FilmWriter | Promise<FilmWriter>> {
  if (format === 'gif') {
    const { openGif } = await import('./gif.ts');
    return (canvas) => openGif(canvas, RATES.gif);
  }
  const { openVideo } = await import('./video.ts');
  return (canvas) => openVideo(canvas, format, RATES[format]);
}

/** Takes the canvas as it is, again and again. */
export interface FilmWriter {
  add(): Promise<void>;
  finish(): Promise<Uint8Array<ArrayBuffer>>;
  cancel(): Promise<void>;
}
