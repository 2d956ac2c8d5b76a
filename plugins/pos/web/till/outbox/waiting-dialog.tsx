import { Icon, Money, When } from 'stoa/web/face'
import { Dialog } from '../dialog.tsx'
import { useTill } from '../till-context.ts'
import type { FrozenSale } from './frozen-sale.ts'
import type { Row } from './outbox.ts'
import { waitingWords } from './waiting-words.ts'

/** What was rung up without the server and waits: seen, sent, or taken along as a file. */
export default function WaitingDialog() {
  const words = waitingWords.use()
  const { outbox } = useTill()
  const { waiting, isSending, sendNow } = outbox
  return (
    <Dialog title={words.title} isWide>
      <p className="muted">{waiting.length === 0 ? words.none : words.help}</p>
      <ul className="waiting-sales">
        {waiting.map(row => (
          <WaitingRow key={row.key} row={row} />
        ))}
      </ul>
      {waiting.length > 0 && (
        <div className="ways">
          <button
            type="button"
            className="touch main"
            data-first
            disabled={isSending}
            onClick={sendNow}
          >
            <Icon name="online" size={22} />
            {words.sendNow}
          </button>
          <button type="button" className="touch" onClick={() => saveAsFile(waiting)}>
            <Icon name="down" size={22} />
            {words.save}
          </button>
        </div>
      )}
    </Dialog>
  )
}

function WaitingRow({ row }: { row: Row }) {
  const sale = JSON.parse(row.frozen?.content ?? 'null') as FrozenSale | null
  if (sale === null) return null
  return (
    <li>
      <span className="name">
        <b className="num">{sale.reference}</b>
        <span className="muted small">
          <When at={sale.rungUpAt} as="short" />
        </span>
        {row.fault !== undefined && <span className="bad small">{row.fault}</span>}
      </span>
      <Money amount={sale.totals.totalMinor} />
    </li>
  )
}

/** Each line is a sale as it would be sent. */
function saveAsFile(waiting: Row[]): void {
  const lines = waiting.flatMap(({ frozen }) =>
    frozen === null
      ? []
      : [JSON.stringify({ reference: frozen.reference, content: frozen.content })]
  )
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([lines.join('\n')], { type: 'application/x-ndjson' }))
  link.download = `${waiting[0]?.frozen?.reference ?? 'sales'}.ndjson`
  link.click()
  URL.revokeObjectURL(link.href)
}
