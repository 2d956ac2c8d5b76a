import { Link } from '@tanstack/react-router'
import { Count, State, useFigures } from 'stoa/web'
import { catalogWords } from '../catalog-words.ts'
import type { Import } from './import-page.tsx'
import css from './import.module.css'

interface Props {
  outcome: Import
  onGo(): void
}

/** What the file would do, or does. */
export function ImportOutcome({ outcome, onGo }: Props) {
  const all = catalogWords.use()
  const words = all.imports
  const { locale } = useFigures()
  const { state, dryRun, total, done, created, changed, unchanged, failed } = outcome
  const written = (count: number): string => new Intl.NumberFormat(locale).format(count)
  const isOver = state === 'done' || state === 'stopped'
  const sentence = !isOver
    ? words.running(written(done), written(total))
    : state === 'stopped'
      ? words.stopped
      : dryRun
        ? words.checked
        : words.done
  return (
    <div className="stack">
      <p aria-live="polite">{sentence}</p>
      {!isOver && <progress className={css['progress']} value={done} max={Math.max(total, 1)} />}
      <dl className={css['figures']}>
        {[
          [words.created, created],
          [words.changed, changed],
          [words.unchanged, unchanged],
          [words.failed, failed]
        ].map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Count of={count ?? 0} />
            </dd>
          </div>
        ))}
      </dl>
      <Faults outcome={outcome} />
      {isOver && dryRun && (
        <div className="actions">
          <button
            type="button"
            className="button main"
            disabled={created + changed === 0}
            onClick={onGo}
          >
            {words.go(written(created + changed))}
          </button>
        </div>
      )}
      {isOver && !dryRun && (
        <Link to="/products" className="link">
          {all.back}
        </Link>
      )}
    </div>
  )
}

function Faults({ outcome: { errors } }: { outcome: Import }) {
  const { imports: words } = catalogWords.use()
  if (errors.items.length === 0) return null
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={words.faults}>
      <table className="table plain">
        <caption className={css['caption']}>{words.faults}</caption>
        <thead>
          <tr>
            <th className="end">{words.line}</th>
            <th>{words.field}</th>
            <th>{words.fault}</th>
          </tr>
        </thead>
        <tbody>
          {errors.items.map(({ line, field, message, severity }, i) => (
            <tr key={i}>
              <td className="end num">{line}</td>
              <td>{field}</td>
              <td>
                <State tone={severity === 'error' ? 'bad' : 'warn'}>
                  <span className={css['message']}>{message}</span>
                </State>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
