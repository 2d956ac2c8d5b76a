import { useRef, useState } from 'react'
import { Checkbox, Drawer, NativeSelect, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  answer,
  api,
  attempt,
  Failed,
  formatMoney,
  isFinal,
  kitWords,
  Money,
  Refused,
  said,
  useFigures,
  useMay,
  Waiting
} from 'stoa/web'
import { LinesBack, LinesBackFoot } from 'stoa/web/lines-back'
import type { Sale } from '../console.tsx'
import { goodsToName, lacksPieces, lotsBack } from '../lots-back/lots-back.ts'
import { useLotsSold, WhichLots } from '../lots-back/which-lots.tsx'
import { posWords } from '../pos-words.ts'
import { Approving, approvalsHead, lackingIn, type Approvals } from './approving.tsx'
import { cashRoundingQuery, refundsOfSaleQuery, waysBackQuery } from './refunds-query.ts'
import {
  milliOf,
  owedFor,
  payableInCash,
  quantityOf,
  tendersBack,
  tipsLeft,
  withTips,
  type PaidBy
} from './refund-worked.ts'
import { useTenderName } from './tender-names.ts'
import { useTill } from './till-of-sale.ts'
import css from './refund.module.css'

/** Ways in which money goes back that no provider has to carry. */
const BY_HAND = ['cash', 'card', 'bank_transfer', 'voucher', 'other'] as const
const AS_PAID = 'as-paid'
type TenderType = (typeof BY_HAND)[number] | 'online'

interface Props {
  sale: Sale
  onClose(): void
}

/** A drawer, since the document must stay in sight; nothing is posted before the button that names the amount. */
export function RefundDrawer({ sale, onClose }: Props) {
  const { drawer: words } = posWords.use()
  const { close } = kitWords.use()
  const { data: before, error, refetch } = useQuery(refundsOfSaleQuery(sale.id))
  return (
    <Drawer
      opened
      onClose={onClose}
      title={words.title}
      size={480}
      closeButtonProps={{ 'aria-label': close }}
    >
      {error !== null && before === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : before === undefined ? (
        <Waiting rows={8} />
      ) : (
        <Refund sale={sale} before={before} onClose={onClose} />
      )}
    </Drawer>
  )
}

interface Asked {
  /** What makes it the same to a person. */
  content: unknown
  body: {
    registerId: string
    saleId: string
    reason?: string
    lines: Array<{ lineNo: number; quantity: string }>
    lots?: ReturnType<typeof lotsBack>
    tenders: Array<ReturnType<typeof bodyOf>>
  }
  approvals: Approvals
}

function Refund({ onClose, ...known }: Props & { before: Sale[] }) {
  const { drawer: words } = posWords.use()
  const nameOf = useTenderName()
  const figures = useFigures()
  const queries = useQueryClient()
  const till = useTill(known.sale)
  const mayChoose = useMay('refund.other-tender')
  const cash = useQuery({ ...cashRoundingQuery, enabled: useMay('setting.read') }).data ?? null
  const [back, setBack] = useState<Record<number, number>>({})
  const [reason, setReason] = useState('')
  const [way, setWay] = useState<string>(AS_PAID)
  const [isTipBack, setTipBack] = useState(false)
  const lotsSold = useLotsSold(known.sale.id)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const sent = useRef(known)
  const post = useMutation({
    // Not by its tenders: they are worked out from what went back, perhaps by this very refund.
    mutationFn: ({ content, body, approvals }: Asked) =>
      attempt(content, key =>
        answer(
          api.POST('/api/v1/pos/refunds', {
            headers: { 'idempotency-key': key, ...approvalsHead(approvals) },
            body
          })
        )
      ),
    onMutate: () => {
      sent.current = known
    },
    onSuccess: ({ dueMinor }) => {
      onClose()
      said(words.done(formatMoney(figures, dueMinor)))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['pos'] })
  })
  const isAnswered = post.error instanceof Refused && isFinal(post.error)
  const isOpen = post.isPending || (post.error !== null && !isAnswered)
  // Until it is known what came of it, all stands as it was sent: what is heard of the sale meanwhile
  // may be this very refund.
  const { sale, before } = isOpen ? sent.current : known
  const owed = owedFor(sale, before, back)
  const lines = Object.entries(back)
    .filter(([, milli]) => milli > 0)
    .map(([lineNo, milli]) => ({ lineNo: Number(lineNo), quantity: quantityOf(milli) }))
  const toName = goodsToName(
    sale.lines.map(line => ({ ...line, milli: back[line.lineNo] ?? 0 })),
    lotsSold
  )
  const lots = lotsBack(toName, chosen)
  const isExchanged = [sale, ...before].some(({ exchange }) => exchange !== null)
  const ways = useQuery({
    ...waysBackQuery(sale, lines),
    enabled: isExchanged && lines.length > 0 && !isOpen
  })
  const foreign = [...new Set(sale.tenders.flatMap(one => one.foreign?.currency ?? []))]
  const tips = tipsLeft(sale, before)
  const tipMinor = tips.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const forGoods: PaidBy[] =
    way === AS_PAID
      ? isExchanged
        ? tendersBack({ ...sale, tenders: ways.data ?? [], changeMinor: 0 }, [], owed, cash)
        : tendersBack(sale, before, owed, cash)
      : owed === 0
        ? []
        : [{ ...byHand(way), amountMinor: way === 'cash' ? payableInCash(owed, cash) : owed }]
  const tenders = isTipBack ? withTips(forGoods, tips) : forGoods
  const total = tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const submit = (): void => {
    const body = {
      registerId: till?.id ?? sale.registerId,
      saleId: sale.id,
      ...(reason.trim() !== '' && { reason: reason.trim() }),
      lines,
      ...(lots.length > 0 && { lots }),
      tenders: tenders.map(bodyOf)
    }
    const content = ['refund', sale.id, lines, lots, body.reason, way, isTipBack]
    post.mutate({ content, body, approvals: {} })
  }
  const lacking = lackingIn(post.error)
  const { variables: asked } = post
  if (lacking !== null && asked !== undefined) {
    return (
      <Approving
        operation="pos.post-refund"
        permission={lacking}
        input={asked.body}
        shopId={till?.shopId ?? sale.shopId}
        approvals={asked.approvals}
        onDone={lent => (lent === null ? post.reset() : post.mutate({ ...asked, approvals: lent }))}
      />
    )
  }
  return (
    <>
      <p className="muted">{words.help}</p>
      <LinesBack
        lines={sale.lines}
        leftOf={line => milliOf(line.quantity) - milliOf(line.refundedQuantity)}
        back={back}
        onBack={next => {
          post.reset()
          setBack(next)
        }}
        words={words}
      />
      <WhichLots goods={toName} chosen={chosen} onChosen={setChosen} />
      <Textarea
        className={css.reason}
        label={words.reason}
        description={words.reasonHelp}
        autosize
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.way}
        description={!mayChoose && way !== AS_PAID && words.needsApproval}
        value={way}
        data={[
          { value: AS_PAID, label: words.asPaid },
          ...BY_HAND.map(value => ({ value, label: nameOf(value) }))
        ]}
        onChange={event => setWay(event.currentTarget.value)}
      />
      {tipMinor > 0 && (
        <Checkbox
          mt={12}
          checked={isTipBack}
          label={`${words.tipToo} (${formatMoney(figures, tipMinor)})`}
          onChange={event => setTipBack(event.currentTarget.checked)}
        />
      )}
      <dl className={`pairs ${css.worked}`}>
        {tenders.map((tender, i) => [
          <dt key={i}>
            {nameOf(tender.type)}
            {tender.reference !== null && <span className="small num"> {tender.reference}</span>}
          </dt>,
          <dd key={`amount ${i}`}>
            <Money amount={tender.amountMinor} />
          </dd>
        ])}
        <dt className="total">{words.total}</dt>
        <dd className="total">
          <Money amount={total} />
        </dd>
      </dl>
      {foreign.length > 0 && (
        <p className="note">{words.inOwn(foreign.join(', '), figures.currency)}</p>
      )}
      <p className="muted small">{words.order}</p>
      <LinesBackFoot
        error={post.error}
        isBlocked={
          lines.length === 0 ||
          lacksPieces(toName, chosen) ||
          post.isPending ||
          (isExchanged && ways.data === undefined && !isOpen)
        }
        onGo={submit}
      >
        {lines.length > 0 ? words.go(formatMoney(figures, total)) : words.none}
      </LinesBackFoot>
    </>
  )
}

const byHand = (type: string): PaidBy => ({
  type,
  amountMinor: 0,
  reference: null,
  paymentId: null
})

const bodyOf = ({ type, amountMinor, tipMinor = 0, reference, paymentId }: PaidBy) => ({
  type: type as TenderType,
  amountMinor,
  ...(tipMinor > 0 && { tipMinor }),
  ...(reference !== null && { reference }),
  ...(paymentId !== null && { paymentId })
})
