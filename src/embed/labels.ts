/** The few words of an embed that stand there before any others are fetched. */
import type { Language } from '../localization/languages.ts';

interface Labels {
  /** On the picture, before it runs. */
  readonly run: string;
  readonly title: string;
  readonly open: string;
  readonly play: string;
  readonly pause: string;
  readonly back: string;
  readonly step: string;
  readonly again: string;
  readonly time: string;
  readonly speed: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly modified: string;
  /** The link leads to a run of another version of the algorithm. */
  readonly otherVersion: string;
  readonly brokenLink: string;
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  en: {
    run: 'Run it',
    title: 'A running cluster, by Quorate',
    open: 'Open in Quorate',
    play: 'Play',
    pause: 'Pause',
    back: 'One event back',
    step: 'One event on',
    again: 'From the beginning',
    time: 'Time',
    speed: 'Speed',
    loading: 'The cluster is starting …',
    failed: 'The cluster could not be started.',
    retry: 'Try again',
    modified: 'Modified: without',
    otherVersion: 'This figure was made with another version of the algorithm; its scenario is shown afresh.',
    brokenLink: 'The run of this figure could not be read; its scenario is shown instead.',
  },
  ja: {
    run: '動かす',
    title: 'Quorate：動いているクラスター',
    open: 'Quorate で開く',
    play: '再生',
    pause: '一時停止',
    back: '1 イベント戻る',
    step: '1 イベント進む',
    again: '最初から',
    time: '時刻',
    speed: '速さ',
    loading: 'クラスターを起動しています…',
    failed: 'クラスターを起動できませんでした。',
    retry: 'もう一度試す',
    modified: '変更あり・無効なルール：',
    otherVersion: 'この図は別のバージョンのアルゴリズムで作られたため、同じシナリオを最初から表示しています。',
    brokenLink: 'この図の実行を読み取れなかったため、シナリオを代わりに表示しています。',
  },
};
