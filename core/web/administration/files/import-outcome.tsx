import { Count, State, useFigures } from '../../web-api.ts'
import { ListFoot } from '../../kit/list-bar.tsx'
import { SaveButton } from '../../kit/csv-button.tsx'
import { importWords } from './import-words.ts'
import { isOver, refusedRows, type Import, type Remark } from './imports-query.ts'
import css from './import.module.css'

/** What a file would do, does, or has done. */
export function ImportOutcome({ outcome }: { outcome: Import }) {
  const words = importWords.use()
  const { locale } = useFigures()
  const { state, dryRun, total, done, created, changed, unchanged, failed, warnings } = outcome
  const written = (count: number): string => new Intl.NumberFormat(locale).format(count)
  const sentence = !isOver(outcome)
    ? words.running(written(done), written(total))
    : state === 'stopped'
      ? words.stoppedAt(written(done), written(total))
      : dryRun
        ? words.checked
        : words.done
  const figures: Array<[label: string, count: number]> = [
    [words.created, created],
    [words.changed, changed],
    [words.unchanged, unchanged],
    [words.failed, failed]
  ]
  if (warnings > 0) figures.push([words.repeated, warnings])
  return (
    <>
      <p aria-live="polite">{sentence}</p>
      {!isOver(outcome) && (
        <progress
          className={css['progress']}
          aria-label={words.one}
          value={done}
          max={Math.max(total, 1)}
        />
      )}
      <dl className={css['figures']}>
        {figures.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={label === words.failed && count > 0 ? css['bad'] : undefined}>
              <Count of={count} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

interface RemarksProps {
  importId: string
  remarks: Remark[]
  more: boolean
  onMore(): void
  busy: boolean
}

/** What is wrong with which row; to be taken along, and fixed in the file. */
export function Remarks({ importId, remarks, more, onMore, busy }: RemarksProps) {
  const words = importWords.use()
  if (remarks.length === 0) return null
  const hasErrors = remarks.some(({ severity }) => severity === 'error')
  const nameOf = (field: string): string =>
    (words.columns as Record<string, string>)[field] ??
    (field === '/' ? '' : field.replace(/^custom\./, ''))
  return (
    <section className="card flush" aria-label={words.faults}>
      <header className="card-head">
        <h2>{words.faults}</h2>
        <span className="aside">
          {(hasErrors || more) && (
            <SaveButton
              label={words.download}
              name={words.fileName}
              load={() => refusedRows(importId)}
            />
          )}
        </span>
      </header>
      <table className="table plain">
        <thead>
          <tr>
            <th className={`end ${css['line']}`}>{words.line}</th>
            <th>{words.field}</th>
            <th>{words.fault}</th>
          </tr>
        </thead>
        <tbody>
          {remarks.map(({ line, field, message, severity }, i) => (
            <tr key={i}>
              <td className={`end num ${css['line']}`}>{line}</td>
              <td>{nameOf(field)}</td>
              <td>
                {severity === 'warning' && <State tone="warn">{words.repeatedRow}</State>}{' '}
                <bdi>{message}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && <ListFoot shown={remarks.length} more onMore={onMore} busy={busy} />}
    </section>
  )
}
