/** Cards and forms: they are not in the first picture. */
import { later } from '../ui/later.tsx';

const parts = later(() => import('./parts.ts'));

export const AdminForm = parts.part('AdminForm');
export const ClientCard = parts.part('ClientCard');
export const LinkMenu = parts.part('LinkMenu');
export const MessageCard = parts.part('MessageCard');
export const NodeCard = parts.part('NodeCard');
export const RequestForm = parts.part('RequestForm');
