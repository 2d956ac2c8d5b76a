import { Card } from '../../web-api.ts'
import { importWords } from './import-words.ts'
import css from './import.module.css'

interface Props {
  /** What people call it. */
  system: string
  onCheck(): void
  onColumns(): void
  busy: boolean
}

/** A file of another system, whose columns need no one to name them. */
export function ImportOfSystem({ system, onCheck, onColumns, busy }: Props) {
  const words = importWords.use()
  return (
    <Card title={words.systemTitle(system)} flush>
      <div className={css['foot']}>
        <p className="muted small">{words.systemHelp}</p>
        <button type="button" className="button quiet" onClick={onColumns}>
          {words.byHand}
        </button>
        <button type="button" className="button main" disabled={busy} onClick={onCheck}>
          {busy ? words.checking : words.check}
        </button>
      </div>
    </Card>
  )
}
