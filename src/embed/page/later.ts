/** What few embeds show is fetched with those. */
import { later } from '../../ui/later.tsx';

const logs = later(() => import('../../panels/logs/logs.tsx'), { onlyWhenAsked: true });

export const Logs = logs.part('Logs');
