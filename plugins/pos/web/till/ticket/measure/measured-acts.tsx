import { Icon } from 'stoa/web/face'
import type { Line } from '../ticket.ts'
import type { Till } from '../../till-context.ts'
import { isMeasured } from '../../goods/goods.ts'
import { askedFor } from './asked-for.ts'
import { measureWords } from './measure-words.ts'
import './measure.css'

/** Instead of one more and one less: what was weighed is weighed again, a label stays as it is. */
export default function MeasuredActs({ line, act }: { line: Line; act: Till['act'] }) {
  const words = measureWords.use()
  const { goods, scaleCode } = line
  if (scaleCode !== undefined) {
    return <p className="measured-act muted small num">{words.label(scaleCode)}</p>
  }
  const title = isMeasured(goods) ? words[askedFor(goods.soldBy)] : words.price
  return (
    <button
      type="button"
      className="touch measured-act"
      aria-label={`${title}: ${goods.name}`}
      onClick={() => act({ do: 'dialog', dialog: 'measure' })}
    >
      <Icon name="pencil" size={20} />
      {title}
    </button>
  )
}
