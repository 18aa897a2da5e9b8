/** GIF: made by gifenc, with a palette of its own for each picture. */
import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import type { FilmWriter } from './encoders.ts';

const COLOURS = 256;

export function openGif(canvas: HTMLCanvasElement, rate: number): FilmWriter {
  const { width, height } = canvas;
  const encoder = GIFEncoder();
  return {
    async add() {
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('there is no canvas');
      const { data } = context.getImageData(0, 0, width, height);
      const palette = quantize(data, COLOURS);
      encoder.writeFrame(applyPalette(data, palette), width, height, { palette, delay: 1000 / rate });
    },
    async finish() {
      encoder.finish();
      return encoder.bytes();
    },
    async cancel() {},
  };
}
