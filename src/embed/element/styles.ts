/** How the element looks. Made by script, so that no policy of a host's on inline styles is in its way. */
const RULES = `
:host { display: block; position: relative; overflow: hidden; max-width: 100%; border-radius: 8px; contain: content; }
:host([hidden]) { display: none; }
slot { display: grid; place-items: center; height: 100%; background: #faf9f6; }
slot > img, ::slotted(:first-child) { max-width: 100%; max-height: 100%; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
button {
  position: absolute; inset: 0; width: fit-content; min-height: 44px; margin: auto; padding: 0 20px 0 44px; border: 0;
  border-radius: 22px; background: #1d2126; color: #fff; font: 600 16px/44px system-ui, sans-serif; cursor: pointer;
  height: 44px;
}
button::before {
  position: absolute; inset: 14px auto auto 20px; border: solid transparent; border-width: 8px 0 8px 12px;
  border-left-color: #fff; content: "";
}
button:focus-visible { outline: 3px solid #0b57d0; outline-offset: 3px; }
`;

let sheet: CSSStyleSheet | null = null;

/** One sheet for all elements of the page. */
export function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
  }
  return sheet;
}
