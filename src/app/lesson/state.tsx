/** In place of a view of the course that is on its way, or cannot be had. */
import { CourseWords, type Fetched } from '../../course/words.ts';
import { useText } from '../../localization/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHeader } from '../pages/page-header.tsx';
import { hrefOf } from '../view.ts';
import './contents.css';

interface StateProps {
  readonly words: Fetched;
  readonly problem?: 'missing' | 'failed';
  readonly onRetry?: () => void;
}

export function State({ words, problem, onRetry }: StateProps) {
  // Until the course's own words are there, the page's must do.
  const page = useText();
  if (words === 'loading') {
    return (
      <div className="app-state" role="status">
        {page('part-loading')}
      </div>
    );
  }
  if (words === 'failed') {
    return (
      <div className="app-state" role="alert">
        <p>{page('part-failed')}</p>
        <Button look="solid" onClick={onRetry}>
          {page('part-retry')}
        </Button>
      </div>
    );
  }
  const text = words;
  if (problem === 'missing') {
    return (
      <>
        <PageHeader current="course" />
        <main className="fault" role="alert">
          <h1 className="ui-title">{text('course-missing')}</h1>
          <p>{text('course-missing-text')}</p>
          <a className="contents-go" href={hrefOf({ kind: 'course' })}>
            {text('course-contents')}
            <Icon name="moment-next" />
          </a>
        </main>
      </>
    );
  }
  return (
    <CourseWords value={words}>
      <div className="app-state" role="alert">
        <p>{text('course-stuck')}</p>
        <Button look="solid" icon="reset" onClick={() => location.reload()}>
          {text('course-reload')}
        </Button>
      </div>
    </CourseWords>
  );
}
