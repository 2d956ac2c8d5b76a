import { useCallback, useEffect, useRef, useState } from 'react'
import { useMay, useSentence, type Me, type Refused } from 'stoa/web/face'
import { ask, askBriefly, type Answer } from '../outbox/ask.ts'
import { contact } from '../outbox/contact.ts'
import type { FrozenSale } from '../outbox/frozen-sale.ts'
import { adoptSales, askedSale, settleSale, withdrawSale, type Row } from '../outbox/outbox.ts'
import { livingTabs } from '../outbox/tabs.ts'
import type { Lacking, Till } from '../till-context.ts'
import type { Sold, Tender } from '../till-state.ts'
import { tillWords } from '../till-words.ts'
import { keepAsked, ownerOf } from './ring-up.ts'

type Given = Pick<Till, 'register' | 'drawer' | 'book' | 'quote' | 'state' | 'act'> & { me: Me }

/** Rings the ticket up: with the server, and without it where it does not answer. */
export function useRingUp(given: Given): Pick<Till, 'sell' | 'askAgain' | 'lacking' | 'approved'> {
  const { me, register, drawer, book, quote, state, act } = given
  const words = tillWords.use()
  const sentenceOf = useSentence()
  const maySellAlone = useMay('sale.post-offline')
  const companyId = me.company?.id ?? ''
  const before = useRef<Row | null>(null)
  const [lacking, setLacking] = useState<Lacking | null>(null)
  const lookAgain = drawer.again
  const readAgain = book.again

  const refused = useCallback(
    async (row: Row, error: Refused) => {
      before.current = null
      const { approvable, permission } = error.problem.facts ?? {}
      if (approvable === true) {
        // It stays kept: the very same is sent again once it is approved.
        await settleSale(companyId, row.key, { fault: error.message })
        setLacking({ asked: row, permission: String(permission) })
        return act({ do: 'refused', fault: null, tenders: true })
      }
      await withdrawSale(companyId, row)
      act({ do: 'refused', fault: sentenceOf(error) })
      if (error.problem.code === 'pos.session-needed') lookAgain()
      if (error.problem.code.endsWith('-differs')) readAgain()
    },
    [act, companyId, lookAgain, readAgain, sentenceOf]
  )
  const send = useCallback(
    async (row: Row): Promise<void> => {
      before.current = row
      act({ do: 'asked' })
      const isAlone = row.frozen !== null
      const late = (answer: Answer): void => void settleLate(companyId, row, answer)
      const answer = !isAlone
        ? await ask(row)
        : contact.isThere()
          ? await askBriefly(row, late)
          : ({ is: 'none', error: new Error('no network') } as const)
      if (answer.is === 'sold') {
        await settleSale(companyId, row.key, { state: 'sent', number: answer.sold.number })
        before.current = null
        act({ do: 'sold', sold: answer.sold })
      } else if (answer.is === 'refused' && !isKnown(row, answer.error)) {
        await refused(row, answer.error)
      } else if (isAlone) {
        await settleSale(companyId, row.key, { state: 'waiting' })
        before.current = null
        act({ do: 'sold', sold: soldAlone(row) })
      } else {
        act({ do: 'lost', fault: sentenceOf(answer.error) })
      }
    },
    [act, companyId, refused, sentenceOf]
  )
  const approved = (approval: string | null): void => {
    setLacking(null)
    if (lacking === null) return
    const { asked, permission } = lacking
    if (approval === null) {
      void withdrawSale(companyId, asked)
    } else {
      // What was lent before stays: another refusal asks for what is lacking still.
      const approvals = { ...asked.approvals, [permission]: approval }
      void settleSale(companyId, asked.key, { approvals }).then(() => send({ ...asked, approvals }))
    }
  }
  const sell = (tenders: Tender[]): void => {
    act({ do: 'asked' })
    const totalMinor = quote.quote?.totalMinor ?? null
    keepAsked({
      me,
      register,
      drawer,
      book: book.book,
      maySellAlone,
      ticket: state.ticket,
      tenders,
      totalMinor
    }).then(send, () => act({ do: 'refused', fault: words.notKept }))
  }
  const askAgain = useCallback(() => {
    if (before.current !== null) void send(before.current)
  }, [send])
  const owner = ownerOf(me)
  const isTaken = useRef(false)
  useEffect(() => {
    if (isTaken.current) return
    isTaken.current = true
    livingTabs()
      .then(async alive => {
        const isAlive = (tab: string): boolean => alive === null || alive.has(tab)
        await adoptSales(companyId, owner, isAlive)
        return askedSale(companyId, owner, isAlive)
      })
      .then(
        row => (row === null ? undefined : send(row)),
        () => {}
      )
  }, [companyId, owner, send])
  return { sell, askAgain, lacking, approved }
}

/**
 * A document has its number: it was posted when an answer got lost long ago, or another one was. Which
 * of the two the server says when it is sent as it happened; taken back, it might be sold twice.
 */
const isKnown = ({ frozen }: Row, { problem }: Refused): boolean =>
  frozen !== null && problem.code === 'pos.reference-taken'

function soldAlone({ frozen }: Row): Sold {
  const sale = JSON.parse(frozen?.content ?? '{}') as FrozenSale
  const { dueMinor, changeMinor } = sale.totals
  return {
    id: null,
    number: sale.reference,
    customerId: sale.customerId,
    dueMinor,
    changeMinor,
    frozen: sale
  }
}

/** Change was given by then: what the server says now only spares sending it again. */
async function settleLate(companyId: string, row: Row, answer: Answer): Promise<void> {
  if (answer.is !== 'sold') return
  await settleSale(companyId, row.key, { state: 'sent', number: answer.sold.number })
}
