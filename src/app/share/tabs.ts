/** The tabs of the Share dialog, one file each. The words of a tab are `share-tab-<id>`. */
import type { ComponentType } from 'react';
import type { Text } from '../../localization/index.ts';
import { EmbedTab } from './embed-tab.tsx';
import { LinkTab } from './link-tab.tsx';
import { QrTab } from './qr-tab.tsx';
import type { Sharing } from './use-sharing.ts';

export interface ShareTabProps {
  readonly words: Text;
  readonly sharing: Sharing;
}

export const SHARE_TABS = [
  { id: 'link', Panel: LinkTab },
  { id: 'embed', Panel: EmbedTab },
  { id: 'qr', Panel: QrTab },
] as const satisfies readonly { readonly id: string; readonly Panel: ComponentType<ShareTabProps> }[];

export type ShareTab = (typeof SHARE_TABS)[number]['id'];
