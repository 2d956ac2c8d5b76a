import './measure.css'
import { useTill } from '../../till-context.ts'
import { measureWords } from './measure-words.ts'

interface Props {
  reason: string
  /** Nothing is given before there is one. */
  isNeeded: boolean
  onReason(reason: string): void
}

/** Why a discount is given: one of those the company knows, or another one. */
export function Reasons({ reason, isNeeded, onReason }: Props) {
  const words = measureWords.use()
  const head = useTill().book.book?.head
  const known = head?.discountReasons ?? []
  if (known.length === 0 && head?.discountReasonRequired !== true) return null
  return (
    <div className="measure">
      <div className="reasons" role="group" aria-label={words.reason}>
        {known.map(one => (
          <button
            key={one}
            type="button"
            className="touch"
            aria-pressed={one === reason}
            onClick={() => onReason(one === reason ? '' : one)}
          >
            <bdi>{one}</bdi>
          </button>
        ))}
      </div>
      <label className="till-search">
        <input
          aria-label={words.otherReason}
          placeholder={words.otherReason}
          maxLength={200}
          autoComplete="off"
          value={known.includes(reason) ? '' : reason}
          onChange={event => onReason(event.currentTarget.value)}
        />
      </label>
      {isNeeded && <p className="muted small">{words.reasonNeeded}</p>}
    </div>
  )
}
