/** What somebody would write who has just installed the package; built and type-checked as it stands by `pack-check.mjs`. */
import { digest, events, headerOf, linearizable, raft, violations } from 'quorate/engine';
import { type EmbedState, QuorateSim, type QuorateSimHandle } from 'quorate/react';
import { StrictMode, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

const header = headerOf(raft, { scenario: 'figure-8', seed: '7' });
const asked = new URLSearchParams(location.search);
const until = { until_us: 5_000_000 };

function App() {
  const sim = useRef<QuorateSimHandle>(null);
  const [speed, setSpeed] = useState(1);
  const [state, setState] = useState<EmbedState | null>(null);
  const [taken, setTaken] = useState<boolean | null>(null);
  const [heard, setHeard] = useState<readonly string[]>([]);
  const hear = (what: string) => setHeard((before) => [...before, what]);
  return (
    <main>
      <output id="digest">{digest(raft, header, until).digest}</output>
      <output id="broken">{violations(raft, header, until).length}</output>
      <output id="linearizable">{linearizable(events(raft, header, until))}</output>
      <QuorateSim
        ref={sim}
        src={asked.get('src') ?? './'}
        scenario="figure-8"
        seed={7}
        controls="player"
        panels={['logs']}
        speed={speed}
        autoplay={asked.has('autoplay')}
        loop={[1.2, 4]}
        lang="ja"
        height={300}
        fit
        onReady={() => hear('ready')}
        onMilestone={({ kind }) => hear(kind)}
        onStateChange={setState}
      />
      <button
        id="crash"
        type="button"
        onClick={async () => setTaken((await sim.current?.command({ kind: 'crash', node: 'S1' })) ?? null)}
      />
      <button id="state" type="button" onClick={async () => setState((await sim.current?.getState()) ?? null)} />
      <button id="faster" type="button" onClick={() => setSpeed(2)} />
      <output id="heard">{heard.join(' ')}</output>
      <output id="taken">{String(taken)}</output>
      <output id="time">{state?.t}</output>
    </main>
  );
}

createRoot(document.body.appendChild(document.createElement('div'))).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
