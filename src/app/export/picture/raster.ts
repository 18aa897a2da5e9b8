/**
 * From SVG to pixels, by the browser's own hand. As a `data:` address, which the page's policy allows for pictures, and
 * which leaves a canvas readable.
 */
import type { Picture } from '../../../pictures/index.ts';

export function addressOf({ svg }: Pick<Picture, 'svg'>): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** Pixels of a picture at a scale: whole, and even, as films want them. */
export function pixelSize({ width, height }: Pick<Picture, 'width' | 'height'>, scale: number) {
  const even = (px: number) => Math.max(2, 2 * Math.round((px * scale) / 2));
  return { width: even(width), height: even(height) };
}

/** Draws a picture over all of a canvas. Rejects where the browser cannot read it. */
export async function drawOn(canvas: HTMLCanvasElement, picture: Picture): Promise<void> {
  const image = new Image();
  image.src = addressOf(picture);
  await image.decode();
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('there is no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
}

export function canvasFor(picture: Picture, scale: number): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), pixelSize(picture, scale));
}

export async function pngOf(picture: Picture, scale: number): Promise<Blob> {
  const canvas = canvasFor(picture, scale);
  await drawOn(canvas, picture);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas is too large'))), 'image/png');
  });
}
