/** Real widths of words, in the page's own font. */

let context: CanvasRenderingContext2D | null = null;

/** The width of a text in px. */
export function textWidth(text: string, px: number, weight: number): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * px * 0.6;
  context.font = `${weight} ${px}px ${getComputedStyle(document.documentElement).getPropertyValue('--font') || 'sans-serif'}`;
  return Math.ceil(context.measureText(text).width);
}
