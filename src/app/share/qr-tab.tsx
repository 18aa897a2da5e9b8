/** The link as a QR code, and as large as the screen for a lecture hall. */
import { useMemo, useState } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Choices } from './choices.tsx';
import { type QrCode, qrOf } from './qr.ts';
import type { ShareTabProps } from './tabs.ts';

export function QrTab({ words, sharing }: ShareTabProps) {
  const { link, tooLong, hasTwo, wanted, choose } = sharing;
  const [inHall, setInHall] = useState(false);
  const code = useMemo(() => (link === null ? null : qrOf(link)), [link]);
  const none = tooLong || (link !== null && code === null);
  const offersShort = (none || code?.far === false) && hasTwo && wanted.what === 'run';
  return (
    <>
      <Choices words={words} sharing={sharing} />
      {code && (
        <div className="share-qr">
          <Drawn code={code} label={words('share-qr-label')} />
          <Button look="solid" icon="full-screen" onClick={() => setInHall(true)}>
            {words('share-hall')}
          </Button>
        </div>
      )}
      <div role="status" className="share-qr-note">
        {(none || code?.far === false) && <p className="ui-help">{words(none ? 'share-qr-none' : 'share-qr-dense')}</p>}
        {offersShort && <Button onClick={() => choose({ what: 'scenario' })}>{words('share-qr-short')}</Button>}
      </div>
      {inHall && code && link !== null && (
        <Modal label={words('share-hall')} place="share-hall" onClose={() => setInHall(false)}>
          <div className="share-hall-page">
            <Drawn code={code} label={words('share-qr-label')} />
            {code.far && <p className="share-hall-link">{readable(link)}</p>}
            <IconButton
              icon="close"
              place="share-hall-close"
              label={words('share-hall-leave')}
              onClick={() => setInHall(false)}
            />
          </div>
        </Modal>
      )}
    </>
  );
}

/** Dark on light in either theme: many readers know no other. */
function Drawn({ code, label }: { readonly code: QrCode; readonly label: string }) {
  return (
    <svg className="share-code" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label}>
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** As people write addresses down: without `https://`. */
function readable(link: string): string {
  return link.replace(/^https?:\/\//, '');
}
