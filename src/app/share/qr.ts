/** QR codes (ISO/IEC 18004), as an outline to be drawn. */
import { correction, generate } from 'lean-qr/nano';

/** The quiet zone around a code that readers need, in modules. */
const QUIET = 4;

/**
 * Up to so many modules to a side (version 10, some 270 characters) a telephone reads a code from the back rows of a hall
 * when it fills the screen: each module is then about a hundredth of the screen's height.
 */
const FAR_MODULES_MAX = 57;

export interface QrCode {
  /** Side of the square in modules, quiet zone included. */
  readonly size: number;
  /** `d` of a path that fills the dark modules, one unit per module. */
  readonly path: string;
  /** Can it be read from afar? */
  readonly far: boolean;
}

/** The code of a text; null if it is too long for any. */
export function qrOf(text: string): QrCode | null {
  let code: ReturnType<typeof generate>;
  try {
    code = generate(text, { minCorrectionLevel: correction.L });
  } catch {
    return null;
  }
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; ) {
      let length = 0;
      while (code.get(x + length, y)) length += 1;
      if (length > 0) path += `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`;
      x += length + 1;
    }
  }
  return { size: code.size + 2 * QUIET, path, far: code.size <= FAR_MODULES_MAX };
}
