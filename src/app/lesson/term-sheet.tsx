/** What a term means, over the lesson: nobody has to leave it to look a word up. The glossary comes when it is asked. */
import { algorithmOfChapter } from '../../course/catalogue.ts';
import { useLesson } from '../../course/lesson.ts';
import { useWords } from '../../course/words.ts';
import { useText } from '../../localization/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useGlossary } from '../glossary/use-glossary.ts';
import { glossaryLink } from './going.ts';

interface SheetProps {
  readonly term: string;
  readonly onClose: () => void;
}

export function TermSheet({ term, onClose }: SheetProps) {
  const own = useWords();
  const text = useText();
  const algorithm = useLesson(({ chapter }) => algorithmOfChapter(chapter?.id ?? ''));
  const [shelf, retry] = useGlossary(algorithm, text.language);
  const terms = shelf.status === 'there' ? shelf.glossary.themes.flatMap((theme) => theme.terms) : [];
  const source = terms.find(({ id }) => id === term)?.source;
  return (
    <Dialog title={own(`course-term-${term}`)} closeLabel={own('app-close')} onClose={onClose}>
      <div className="lesson-term" data-term={term} role="status">
        {shelf.status === 'loading' && <p className="ui-help">{text('part-loading')}</p>}
        {shelf.status === 'failed' && (
          <>
            <p>{text('part-failed')}</p>
            <Button onClick={retry}>{text('part-retry')}</Button>
          </>
        )}
        {shelf.status === 'there' && (
          <>
            {/* Who reads English has the paper's own word already. */}
            {text.language === 'ja' && (
              <p lang="en" className="ui-help">
                {shelf.words(`term-${term}.other`)}
              </p>
            )}
            <p className="lesson-term-text">{shelf.words(`term-${term}.text`)}</p>
            {source && <p className="ui-help">{text(`algorithm-${algorithm}.citation`, { source })}</p>}
          </>
        )}
      </div>
      <a className="lesson-term-more" href={glossaryLink(term)}>
        {own('course-terms-more')}
      </a>
    </Dialog>
  );
}
