import { Icon, Money } from 'stoa/web/face'
import { dayHere } from '../../book/exemption-here.ts'
import { holdsOn } from '../../../../pricing/rules/tax/exemption.ts'
import { useTill } from '../../till-context.ts'
import { TaxDialog } from './tax-dialog.tsx'
import { taxWords } from './tax-words.ts'
import './tax.css'

/** Whether the ticket is exempt from tax, why, and what is left off; nothing where nobody says so. */
export default function TaxRow({ isFrozen }: { isFrozen: boolean }) {
  const { state } = useTill()
  return (
    <>
      <Said isFrozen={isFrozen} />
      {state.dialog === 'tax' && <TaxDialog />}
    </>
  )
}

function Said({ isFrozen }: { isFrozen: boolean }) {
  const words = taxWords.use()
  const {
    state: { ticket },
    quote: { quote, before },
    act
  } = useTill()
  const { customer, taxExemption: said } = ticket
  const fault = useFault()
  const kept = customer?.taxExemption ?? null
  const shown = quote ?? before
  const why = said === 'none' ? kept : (said ?? kept ?? shown?.taxExemption ?? null)
  const isOff = said === 'none'
  if (why === null && !isOff) return null
  const leftOffMinor = isOff ? 0 : (shown?.exemptTaxMinor ?? 0)
  const needsApproval = shown?.approvalNeeded === 'sale.exempt'
  return (
    <div className="tax-row" role="group" aria-label={words.row}>
      <div>
        <b>{isOff ? words.offHelp : (fault ?? words.exempt)}</b>
        {why !== null && (
          <p className="muted small">
            {words.kinds[why.kind]} · <bdi className="num">{why.certificate}</bdi>
          </p>
        )}
        {leftOffMinor > 0 && (
          <p className="muted small">
            {words.leftOff} <Money amount={leftOffMinor} />
          </p>
        )}
        {needsApproval && (
          <p className="muted small">
            <Icon name="lock" size={16} /> {words.approval}
          </p>
        )}
      </div>
      {!isFrozen && fault === null && (
        <button
          type="button"
          className="touch"
          onClick={() => act({ do: 'tax', exemption: said === null ? 'none' : null })}
        >
          {isOff ? words.on : words.off}
        </button>
      )}
    </div>
  )
}

/** Why tax is charged though the customer has a certificate; null: it is not, or they have none. */
function useFault(): string | null {
  const words = taxWords.use()
  const {
    state: { ticket },
    quote: { quote },
    book
  } = useTill()
  const kept = ticket.customer?.taxExemption ?? null
  const head = book.book?.head
  if (ticket.taxExemption !== null || kept === null) return null
  if (head !== undefined && !holdsOn(kept, dayHere(head, Date.now()))) return words.notToday
  return quote !== null && quote.taxes.length > 0 && quote.taxExemption === null
    ? words.notThese
    : null
}
