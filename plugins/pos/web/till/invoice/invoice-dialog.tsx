import { useEffect, useState } from 'react'
import { answer, api, Icon, type Reply, useLanguage, useSentence, Waiting } from 'stoa/web/face'
import { buyerOf, type TypedBuyer } from '../../invoices/buyer.ts'
import { countriesIn } from '../../invoices/countries.ts'
import { invoiceWords } from '../../invoices/invoice-words.ts'
import { openInvoice } from '../../invoices/open-invoice.ts'
import { Dialog } from '../dialog.tsx'
import { useSending } from '../drawer/use-sending.ts'
import type { PostedSale } from '../till-state.ts'

type OfSale = Reply<'/api/v1/pos/sales/{saleId}/invoices'>

/** The invoice of the sale that was just rung up: whom it is for, and then its paper. */
export default function InvoiceDialog({ sold }: { sold: PostedSale }) {
  const words = invoiceWords.use()
  const [ofSale, fault] = useInvoicesOf(sold.id)
  const open = ofSale?.items.find(({ id }) => id === ofSale.open)
  return (
    <Dialog title={words.issueTitle(sold.number)}>
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      {ofSale === undefined && fault === null && <Waiting rows={4} />}
      {ofSale !== undefined && open === undefined && <BuyerForm sold={sold} ofSale={ofSale} />}
      {open !== undefined && <Issued id={open.id} text={words.already(open.number)} />}
    </Dialog>
  )
}

function BuyerForm({ sold, ofSale: { buyer } }: { sold: PostedSale; ofSale: OfSale }) {
  const words = invoiceWords.use()
  const language = useLanguage()
  const [values, setValues] = useState<TypedBuyer>({
    name: buyer?.name ?? '',
    taxId: buyer?.taxId ?? '',
    country: buyer?.country ?? '',
    address: buyer?.address ?? ''
  })
  const [issued, setIssued] = useState<{ id: string; number: string } | null>(null)
  const { send, isSending, fault } = useSending()
  const isReady = values.name.trim() !== '' && !isSending
  const change = (part: Partial<TypedBuyer>): void => setValues(now => ({ ...now, ...part }))
  if (issued !== null) return <Issued id={issued.id} text={words.done(issued.number)} />
  const go = (): void => {
    if (!isReady) return
    const body = { buyer: buyerOf(values) }
    send(
      ['issue-invoice', sold.id, body],
      key =>
        answer(
          api.POST('/api/v1/pos/sales/{saleId}/invoice', {
            params: { path: { saleId: sold.id } },
            headers: { 'idempotency-key': key },
            body
          })
        ),
      setIssued
    )
  }
  return (
    <form
      className="drawer-form"
      onSubmit={event => {
        event.preventDefault()
        go()
      }}
    >
      <Field
        label={words.name}
        most={200}
        isFirst
        value={values.name}
        onChange={name => change({ name })}
      />
      <Field
        label={words.taxId}
        most={40}
        value={values.taxId}
        onChange={taxId => change({ taxId })}
      />
      <label className="field">
        <span>{words.country}</span>
        <select
          className="till-select"
          aria-label={words.country}
          value={values.country}
          onChange={event => change({ country: event.currentTarget.value })}
        >
          <option value="">{words.noCountry}</option>
          {countriesIn(language).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Field
        label={words.address}
        most={400}
        value={values.address}
        onChange={address => change({ address })}
      />
      <p className="muted small">{words.issueHelp}</p>
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      <button type="submit" className="touch main block" disabled={!isReady}>
        {words.issueGo}
      </button>
    </form>
  )
}

interface FieldProps {
  label: string
  most: number
  isFirst?: boolean
  value: string
  onChange(value: string): void
}

function Field({ label, most, isFirst = false, value, onChange }: FieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <span className="till-search">
        <input
          autoFocus={isFirst}
          type="text"
          aria-label={label}
          autoComplete="off"
          maxLength={most}
          value={value}
          onChange={event => onChange(event.currentTarget.value)}
        />
      </span>
    </label>
  )
}

/** It is there: its paper is opened where a browser prints it. */
function Issued({ id, text }: { id: string; text: string }) {
  const words = invoiceWords.use()
  const sentenceOf = useSentence()
  const [fault, setFault] = useState<string | null>(null)
  return (
    <div className="drawer-form">
      <p className="note" role="status">
        {text}
      </p>
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      <button
        type="button"
        autoFocus
        className="touch main block"
        onClick={() => {
          setFault(null)
          openInvoice(id).catch((error: Error) => setFault(sentenceOf(error)))
        }}
      >
        <Icon name="print" size={22} />
        {words.print}
      </button>
    </div>
  )
}

/** What was issued for a sale, and whom the next would be for; without a network, what to do. */
function useInvoicesOf(saleId: string): [ofSale: OfSale | undefined, fault: string | null] {
  const words = invoiceWords.use()
  const sentenceOf = useSentence()
  const [ofSale, setOfSale] = useState<OfSale | undefined>(undefined)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    let isOld = false
    answer(api.GET('/api/v1/pos/sales/{saleId}/invoices', { params: { path: { saleId } } })).then(
      found => {
        if (!isOld) setOfSale(found)
      },
      (error: Error) => {
        if (!isOld) setFault(navigator.onLine ? sentenceOf(error) : words.needsNetwork)
      }
    )
    return () => {
      isOld = true
    }
  }, [saleId, sentenceOf, words])
  return [ofSale, fault]
}
