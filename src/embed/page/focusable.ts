/**
 * Preact writes `tabIndex` on an element of SVG as it stands, and there an attribute is another one in other case: nodes and
 * links would not be reached by key.
 */
import { options } from 'preact';

const before = options.vnode;
options.vnode = (vnode) => {
  const props = vnode.props as Record<string, unknown>;
  if (typeof vnode.type === 'string') props.tabindex = props.tabIndex;
  before?.(vnode);
};
