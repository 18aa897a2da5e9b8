/** What we use of gifenc, which brings no types. */
declare module 'gifenc' {
  export type GifPalette = readonly (readonly number[])[];
  /** At most so many colours for pixels of four bytes each. */
  export function quantize(rgba: Uint8ClampedArray, colours: number): GifPalette;
  export function applyPalette(rgba: Uint8ClampedArray, palette: GifPalette): Uint8Array;
  export function GIFEncoder(): {
    /** `delay` in ms. */
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: { readonly palette: GifPalette; readonly delay: number },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
}
