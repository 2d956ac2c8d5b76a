import { useEffect, useState } from 'react'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Card, Failed, Icon, Page, useFigures } from 'stoa/web'
import { SaveBar } from 'stoa/web/save-bar'
import { pageWords } from '../page-words.ts'
import { Price } from '../price.tsx'
import { SupplierSelect } from '../suppliers/supplier-select.tsx'
import type { Supplier } from '../suppliers/suppliers-query.ts'
import { rateTyped } from '../typed.ts'
import { amountsOf, BillLines, isBilled, type TypedBillLine } from './bill-lines.tsx'
import { editBillSearchOf, KINDS } from './bill-search.ts'
import { billWords } from './bill-words.ts'
import { billQuery } from './bills-query.ts'
import { ReceivedGoods } from './received-goods.tsx'
import { typedOf, useSaveBill } from './save-bill.ts'
import css from '../orders/order.module.css'

/** What a supplier bills, before it is approved; a draft is changed here too. */
export function EditBillPage() {
  const common = pageWords.use()
  const words = billWords.use()
  const navigate = useNavigate()
  const { currency: home } = useFigures()
  const { bill: billId } = editBillSearchOf(useSearch({ strict: false }))
  const asked = useQuery({ ...billQuery(billId ?? ''), enabled: billId !== undefined })
  const draft = asked.data
  const [supplier, setSupplier] = useState<Supplier | null>(null)
  const [typedKind, setKind] = useState<(typeof KINDS)[number]>('bill')
  const [number, setNumber] = useState('')
  const [billedOn, setBilledOn] = useState('')
  const [dueOn, setDueOn] = useState('')
  const [rate, setRate] = useState('')
  const [note, setNote] = useState('')
  const [lines, setLines] = useState<TypedBillLine[]>([])
  const [isTried, setTried] = useState(false)
  useEffect(() => {
    if (draft === undefined) return
    setNumber(draft.supplierNumber)
    setBilledOn(draft.billedOn)
    setDueOn(draft.dueOn)
    setRate(draft.rate)
    setNote(draft.note ?? '')
    setLines(draft.lines.map(typedOf))
  }, [draft?.id, draft?.version])
  const { save, fault, setFault, isSaved } = useSaveBill(draft, id =>
    navigate({ to: `/purchasing/bills/${id}`, ignoreBlocker: true })
  )
  const kind = draft?.kind ?? typedKind
  const supplierId = draft?.supplierId ?? supplier?.id
  const currency = draft?.currency ?? supplier?.currency ?? home
  const isForeign = currency !== home
  const amounts = lines.map(amountsOf)
  const net = amounts.reduce((all, of) => all + of.net, 0)
  const tax = amounts.reduce((all, of) => all + of.tax, 0)
  const choose = (chosen: Supplier | null): void => {
    setSupplier(chosen)
    // What another supplier brought is not on this invoice.
    setLines(all => all.filter(line => line.receipt === null))
  }
  const submit = (): void => {
    setTried(true)
    const isRight =
      number.trim() !== '' &&
      billedOn !== '' &&
      (!isForeign || rateTyped(rate) !== null) &&
      lines.length > 0 &&
      lines.every(isBilled)
    setFault(isRight ? null : words.wrong)
    if (!isRight || supplierId === undefined || save.isPending) return
    const of = { supplierId, kind, number, billedOn, dueOn, note, lines }
    save.mutate({ ...of, rate: isForeign ? rateTyped(rate) : null })
  }
  const addOther = (): void => {
    const id = `other ${Math.max(0, ...lines.map(line => Number(line.id.split(' ')[1] ?? 0) || 0)) + 1}`
    const line = { id, receipt: null, description: '', quantity: '', tax: '' }
    setLines([...lines, { ...line, netMinor: null, taxMinor: null }])
  }
  const title = draft === undefined ? words.newBill : words.editBill
  const back = {
    to: draft === undefined ? '/purchasing/bills' : `/purchasing/bills/${draft.id}`,
    label: words.back
  }
  if (asked.error !== null && draft === undefined) {
    return (
      <Page title={title} back={back}>
        <Failed error={asked.error} again={() => void asked.refetch()} />
      </Page>
    )
  }
  return (
    <Page title={title} back={back}>
      <div className={`split ${lines.length > 0 ? 'with-bar' : ''}`}>
        <div className="stack">
          <Card>
            <SupplierSelect
              value={
                draft === undefined ? supplier : { id: draft.supplierId, name: draft.supplierName }
              }
              disabled={draft !== undefined}
              onChange={choose}
            />
          </Card>
          {supplierId !== undefined && kind === 'bill' && (
            <ReceivedGoods
              supplierId={supplierId}
              isHome={!isForeign}
              lines={lines}
              onAdd={more => setLines([...lines, ...more])}
            />
          )}
          <Card flush>
            <div className={css['finder']}>
              <p className="muted small">{words.otherHelp}</p>
              <button type="button" className="button" onClick={addOther}>
                <Icon name="plus" />
                {words.addOther}
              </button>
            </div>
            <BillLines lines={lines} currency={currency} onLines={setLines} />
          </Card>
        </div>
        <Card>
          <div className="stack">
            <NativeSelect
              label={words.kind}
              value={kind}
              data={KINDS.map(value => ({ value, label: words.kinds[value] }))}
              disabled={draft !== undefined}
              onChange={event => {
                const chosen = event.currentTarget.value
                setKind(KINDS.find(one => one === chosen) ?? 'bill')
                setLines(all => all.filter(line => line.receipt === null))
              }}
            />
            <TextInput
              label={words.number}
              maxLength={100}
              dir="auto"
              autoComplete="off"
              value={number}
              error={isTried && number.trim() === ''}
              onChange={event => setNumber(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={words.billedOn}
              value={billedOn}
              error={isTried && billedOn === ''}
              max="9999-12-31"
              onChange={event => setBilledOn(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={words.dueOn}
              description={words.dueHelp}
              value={dueOn}
              max="9999-12-31"
              onChange={event => setDueOn(event.currentTarget.value)}
            />
            {isForeign && (
              <TextInput
                label={common.rate(currency, home)}
                inputMode="decimal"
                autoComplete="off"
                dir="ltr"
                value={rate}
                error={isTried && rateTyped(rate) === null}
                onChange={event => setRate(event.currentTarget.value)}
              />
            )}
            <Textarea
              label={common.note}
              autosize
              minRows={2}
              maxLength={2000}
              dir="auto"
              value={note}
              onChange={event => setNote(event.currentTarget.value)}
            />
            <dl className="pairs">
              <dt>{words.net}</dt>
              <dd>
                <Price of={net} currency={currency} />
              </dd>
              <dt>{words.tax}</dt>
              <dd>
                <Price of={tax} currency={currency} />
              </dd>
              <dt>{words.total}</dt>
              <dd>
                <strong>
                  <Price of={net + tax} currency={currency} />
                </strong>
              </dd>
            </dl>
          </div>
        </Card>
      </div>
      <SaveBar
        changes={isSaved ? 0 : lines.length}
        errors={0}
        fault={fault}
        save={words.save}
        busy={save.isPending}
        onSave={submit}
        onDiscard={() => setLines([])}
      />
    </Page>
  )
}
