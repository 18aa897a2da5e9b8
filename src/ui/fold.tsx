/** A part of a long panel under a heading. Where the screen is narrow it is folded up, or all of it would be a long way. */
import type { ReactNode } from 'react';
import './fold.css';
import { PHONE, useMedia } from './use-media.ts';

interface FoldProps {
  readonly title: string;
  /** Whether it is open at first, where it folds. */
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

export function Fold({ title, isOpen, children }: FoldProps) {
  const phone = useMedia(PHONE);
  if (phone) {
    return (
      <details className="ui-fold" open={isOpen}>
        <summary>{title}</summary>
        {children}
      </details>
    );
  }
  return (
    <section className="ui-fold">
      <h3 className="ui-subtitle">{title}</h3>
      {children}
    </section>
  );
}
