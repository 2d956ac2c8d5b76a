import { useEffect, useRef, useState } from 'react'
import { Count, Icon, Key, later, Money, Part, useMay, useSentence } from 'stoa/web/face'
import { useTill } from '../till-context.ts'
import { tillWords } from '../till-words.ts'
import { DetailsRow } from '../tickets/details-row.tsx'
import { TicketLine } from './ticket-line.tsx'
import { piecesOf, unitsOf, type Line } from './ticket.ts'
import type { Quote } from './use-quote.ts'

const TicketParts = later(() => import('../parts/ticket-parts.tsx'))
const TaxRow = later(() => import('./tax/tax-row.tsx'))
const Added = later(() => import('../parts/added.tsx'))
const ServiceCharge = later(() => import('./charge/service-charge.tsx'))
const ReturnedLines = later(() => import('../returns/returned-lines.tsx'))

const PPM_OF_PERCENT = 10_000

export function TicketPane() {
  const words = tillWords.use()
  const {
    state: { ticket, at, screen, factor },
    quote: { quote, before },
    act
  } = useTill()
  const mayDiscount = useMay('sale.discount')
  const maySeeCustomers = useMay('customer.read')
  const mayPark = useMay('ticket.edit')
  const [isUnfolded, setUnfolded] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const isFrozen = screen !== 'sell'
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at, ticket.lines.length])
  return (
    <section className={isUnfolded ? 'ticket unfolded' : 'ticket'} aria-label={words.ticket}>
      {maySeeCustomers && (
        <button
          type="button"
          className="customer"
          disabled={isFrozen}
          onClick={() => act({ do: 'dialog', dialog: 'customer' })}
        >
          <Icon name="user" size={20} />
          {ticket.customer === null ? (
            <span className="muted">{words.customer.title}</span>
          ) : (
            <b>
              <bdi>{ticket.customer.name}</bdi>
            </b>
          )}
          <Key>F2</Key>
        </button>
      )}
      <Part name="tax">
        <TaxRow isFrozen={isFrozen} />
      </Part>
      {mayPark && <DetailsRow isFrozen={isFrozen} />}
      <Part name="plugins">
        <TicketParts isFrozen={isFrozen} />
      </Part>
      {ticket.returned !== null && (
        <Part name="return">
          <ReturnedLines returned={ticket.returned} isFrozen={isFrozen} />
        </Part>
      )}
      {ticket.lines.length > 0 ? (
        <ol className="lines" ref={list} tabIndex={0} aria-label={words.ticket}>
          {ticket.lines.map((line, index) => (
            <TicketLine
              key={keyOf(ticket.lines, index)}
              line={line}
              index={index}
              isChosen={!isFrozen && index === at}
              isFrozen={isFrozen}
              mayDiscount={mayDiscount}
              quoted={quotedOf(line, index, quote, before)}
              act={act}
            />
          ))}
        </ol>
      ) : (
        <div className="lines none">
          <h2>{words.empty}</h2>
          <p>{ticket.returned === null ? words.emptyHelp : words.returns.emptyHelp}</p>
        </div>
      )}
      {factor > 1 && (
        <p className="factor num" role="status">
          {factor} ×
        </p>
      )}
      <Foot
        isUnfolded={isUnfolded}
        onFold={() => setUnfolded(!isUnfolded)}
        pieces={piecesOf(ticket)}
        lineCount={ticket.lines.length}
        owedMinor={ticket.returned?.owedMinor ?? null}
        isFrozen={isFrozen}
      />
    </section>
  )
}

/** Of the same goods each line has its own: with a discount, without, with another. */
const keyOf = (lines: Line[], index: number): string => {
  const variantId = lines[index]?.goods.variantId
  return `${variantId} ${lines.slice(0, index).filter(({ goods }) => goods.variantId === variantId).length}`
}

/** As the server says; until it has said so, as it said of the same line before. */
function quotedOf(
  line: Line,
  index: number,
  quote: Quote | null,
  before: Quote | null
): Quote['lines'][number] | null {
  if (quote !== null) return quote.lines[index] ?? null
  const known = before?.lines.filter(({ variantId }) => variantId === line.goods.variantId) ?? []
  const [only, another] = known
  return another === undefined && only?.quantity === String(unitsOf(line)) ? only : null
}

interface FootProps {
  isUnfolded: boolean
  onFold(): void
  pieces: number
  lineCount: number
  /** What goods given back come to; null: none are. */
  owedMinor: number | null
  isFrozen: boolean
}

function Foot({ isUnfolded, onFold, pieces, lineCount, owedMinor, isFrozen }: FootProps) {
  const words = tillWords.use()
  const {
    quote: { quote, before, error, again },
    act
  } = useTill()
  const sentenceOf = useSentence()
  const shown = quote ?? before
  const restMinor = (shown?.totalMinor ?? 0) - (owedMinor ?? 0)
  const isBack = restMinor < 0
  const isBusy = quote === null && pieces > 0
  const total = (
    <span
      className={isBusy || (pieces === 0 && owedMinor === null) ? 'muted' : undefined}
      aria-busy={isBusy}
    >
      <Money amount={Math.abs(restMinor)} />
    </span>
  )
  return (
    <footer className="sum">
      {error !== null && (
        <p className="note bad" role="alert">
          <span>{sentenceOf(error)}</span>
          <button type="button" className="link" onClick={again}>
            {words.askAgain}
          </button>
        </p>
      )}
      {shown !== null && shown.lines.length + shown.adjustments.length > lineCount && (
        <Part name="plugins">
          <Added quote={shown} own={lineCount} />
        </Part>
      )}
      {shown !== null && (shown.serviceCharge ?? shown.serviceChargeOff) !== null && (
        <Part name="service charge">
          <ServiceCharge quote={shown} isFrozen={isFrozen} />
        </Part>
      )}
      {shown !== null && <Sums quote={shown} />}
      {shown?.approvalNeeded === 'sale.discount-beyond' && (
        <p className="small muted">
          <Icon name="lock" size={16} /> {words.needsApproval}
        </p>
      )}
      <p className="total">
        <span>
          {owedMinor === null
            ? words.total
            : isBack
              ? words.returns.toGiveBack
              : words.payScreen.title}
        </span>
        {total}
      </p>
      {!isFrozen && (
        <div className="pay-row">
          <button type="button" className="touch fold" aria-expanded={isUnfolded} onClick={onFold}>
            {words.pieces(pieces)}
          </button>
          <button
            type="button"
            className="touch main pay"
            disabled={(pieces === 0 && owedMinor === null) || error !== null}
            onClick={() => act({ do: 'screen', screen: 'pay' })}
          >
            {isBack ? words.returns.giveBack : words.pay}
            <span className="only-phone">{total}</span>
            <Key>F9</Key>
          </button>
        </div>
      )}
    </footer>
  )
}

function Sums({ quote }: { quote: Quote }) {
  const words = tillWords.use()
  const isInside = quote.taxMode === 'inclusive'
  return (
    <dl className="pairs">
      {quote.discountMinor > 0 && (
        <>
          <dt>{words.subtotal}</dt>
          <dd>
            <Money amount={quote.subtotalMinor} />
          </dd>
          <dt>{words.discount}</dt>
          <dd>
            <Money amount={-quote.discountMinor} />
          </dd>
        </>
      )}
      {quote.taxes
        .filter(({ taxMinor }) => taxMinor !== 0)
        .map(({ code, ratePpm, taxMinor }) => [
          <dt key={`${code} ${ratePpm}`}>
            {isInside ? words.taxIn(code) : code} <Count of={ratePpm / PPM_OF_PERCENT} /> %
          </dt>,
          <dd key={`${code} ${ratePpm} is`}>
            <Money amount={taxMinor} />
          </dd>
        ])}
    </dl>
  )
}
