import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Count, Day, Failed, Icon, Money, Page, said, State, useMay, Waiting } from 'stoa/web'
import { answer, api, attempt, When } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { useNames } from '../sales/names.ts'
import css from '../sales/sale.module.css'
import { Quantity } from '../sales/measured.tsx'
import { posWords } from '../pos-words.ts'
import { invoiceWords } from './invoice-words.ts'
import { invoiceQuery, type Invoice } from './invoices-query.ts'
import { openInvoice } from './open-invoice.ts'

const PPM_OF_PERCENT = 10_000

export default function InvoicePage() {
  const words = invoiceWords.use()
  const names = useNames()
  const { invoiceId = '' } = useParams({ strict: false })
  const { data: invoice, error, refetch } = useQuery(invoiceQuery(invoiceId))
  const mayCorrect = useMay('invoice.correct')
  const [isCorrecting, setCorrecting] = useState(false)
  const back = { to: '/invoices', label: words.all }
  if (invoice === undefined) {
    return (
      <Page title={words.title} back={back}>
        {error === null ? (
          <Waiting rows={14} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  const credited = invoice.creditNotes.reduce((sum, note) => sum + note.totalMinor, 0)
  const isWhole = invoice.kind === 'invoice' && credited < invoice.totalMinor
  const print = (): void => {
    openInvoice(invoice.id).catch((failed: Error) => said(failed.message))
  }
  return (
    <Page
      title={invoice.number}
      back={back}
      state={
        <State tone={invoice.kind === 'invoice' ? 'ok' : 'warn'}>{words.kinds[invoice.kind]}</State>
      }
      about={
        <>
          <Day of={invoice.issuedOn} /> <bdi>{names.shop(invoice.shopId)}</bdi>
        </>
      }
      actions={
        <>
          {mayCorrect && isWhole && (
            <button type="button" className="button" onClick={() => setCorrecting(true)}>
              {words.correct}
            </button>
          )}
          <button type="button" className="button main" onClick={print}>
            <Icon name="print" />
            {words.pdf}
          </button>
        </>
      }
    >
      <div className="split">
        <Lines invoice={invoice} />
        <div className="stack">
          <Party title={words.buyer} of={invoice.content.buyer} />
          <About invoice={invoice} />
          <CreditNotes invoice={invoice} />
          <Party title={words.seller} of={invoice.content.seller} />
        </div>
      </div>
      {isCorrecting && (
        <ReasonDialog
          title={words.correctTitle(invoice.number)}
          help={words.correctHelp}
          label={words.correctReason}
          isRequired
          isDanger
          go={words.correctGo}
          done={words.corrected}
          touches="pos"
          run={reason =>
            attempt(['correct', invoice.id, reason], key =>
              answer(
                api.POST('/api/v1/pos/invoices/{invoiceId}/correct', {
                  headers: { 'idempotency-key': key },
                  params: { path: { invoiceId: invoice.id } },
                  // One line: a line break is no reason.
                  body: { reason: reason.replace(/\s+/g, ' ') }
                })
              )
            )
          }
          onClose={() => setCorrecting(false)}
        />
      )}
    </Page>
  )
}

function Lines({ invoice: { content } }: { invoice: Invoice }) {
  const words = invoiceWords.use()
  const ofSales = posWords.use()
  return (
    <section className="card flush" aria-label={words.lines}>
      <table className={`table plain ${css['lines']}`}>
        <thead>
          <tr>
            <th>{words.product}</th>
            <th className="end">{words.quantity}</th>
            <th className={`end ${css['price']}`}>{words.net}</th>
            <th className="end">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          {content.lines.map(line => (
            <tr key={line.lineNo}>
              <td>
                <bdi>{line.name}</bdi>
                <p className="muted small num">
                  <bdi>{[line.sku, ...(line.lots ?? []).map(({ code }) => code)].join(' · ')}</bdi>
                </p>
              </td>
              <td className="end">
                <Quantity of={line.quantity} {...(line.unit && { unit: line.unit })} />
              </td>
              <td className={`end ${css['price']}`}>
                <Money amount={line.netMinor} />
              </td>
              <td className="end">
                <Money amount={line.totalMinor} />
              </td>
            </tr>
          ))}
          {content.serviceCharge !== undefined && (
            <tr>
              <td>
                {words.serviceCharge} <Count of={content.serviceCharge.ratePpm / PPM_OF_PERCENT} />{' '}
                %
              </td>
              <td />
              <td className={`end ${css['price']}`}>
                <Money amount={content.serviceCharge.netMinor} />
              </td>
              <td className="end">
                <Money amount={content.serviceCharge.totalMinor} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <dl className={`pairs ${css['sums']}`}>
        <dt>{words.net}</dt>
        <dd>
          <Money amount={content.netMinor} />
        </dd>
        {content.taxExemption !== undefined && (
          <>
            <dt>{ofSales.taxExemption}</dt>
            <dd>
              {ofSales.exemptionKinds[content.taxExemption.kind]} ·{' '}
              <bdi className="num">{content.taxExemption.certificate}</bdi>
            </dd>
          </>
        )}
        {content.taxes.map(({ code, ratePpm, baseMinor, taxMinor, exempt }) => [
          <dt key={`${code} ${ratePpm} ${exempt}`}>
            {code} {exempt ? ofSales.exempt : <Count of={ratePpm / PPM_OF_PERCENT} />}
            {!exempt && ' %'}{' '}
            <span className="muted small">
              {words.base} <Money amount={baseMinor} />
            </span>
          </dt>,
          <dd key={`${code} ${ratePpm} ${exempt} is`}>
            <Money amount={taxMinor} />
          </dd>
        ])}
        <dt className="total">{words.total}</dt>
        <dd className="total">
          <Money amount={content.totalMinor} />
        </dd>
        {content.roundingMinor !== 0 && (
          <>
            <dt>{words.rounding}</dt>
            <dd>
              <Money amount={content.roundingMinor} signed />
            </dd>
            <dt>{words.paid}</dt>
            <dd>
              <Money amount={content.dueMinor} />
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function About({ invoice }: { invoice: Invoice }) {
  const words = invoiceWords.use()
  const names = useNames()
  const { content, documentId, originalId } = invoice
  const { document, corrects, fiscal } = content
  const isSale = document.kind === 'sale'
  const rows: Array<[label: string, value: string | null | undefined]> = [
    [words.register, names.register(invoice.registerId)],
    [words.reason, content.reason],
    [words.signature, fiscal?.signature],
    [words.hash, invoice.hash]
  ]
  return (
    <Card title={words.about}>
      <dl className="pairs">
        <dt>{words.issued}</dt>
        <dd>
          <When at={invoice.issuedAt} />
        </dd>
        <dt>{words.supplied}</dt>
        <dd>
          <Day of={content.suppliedOn} />
        </dd>
        <dt>{isSale ? words.sale : words.refund}</dt>
        <dd>
          <Link
            to={isSale ? `/sales/${documentId}` : `/refunds/${documentId}`}
            className="link num"
          >
            {document.number}
          </Link>
        </dd>
        {corrects !== null && originalId !== null && (
          <>
            <dt>{words.corrects}</dt>
            <dd>
              <Link to={`/invoices/${originalId}`} className="link num">
                {corrects.number}
              </Link>
            </dd>
          </>
        )}
        {rows
          .filter(([, value]) => value != null && value !== '')
          .map(([label, value]) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label} is`} style={{ overflowWrap: 'anywhere' }}>
              <bdi>{value}</bdi>
            </dd>
          ])}
      </dl>
    </Card>
  )
}

function CreditNotes({ invoice: { creditNotes } }: { invoice: Invoice }) {
  const words = invoiceWords.use()
  if (creditNotes.length === 0) return null
  return (
    <Card title={words.creditNotes}>
      <dl className="pairs">
        {creditNotes.map(({ id, number, totalMinor }) => [
          <dt key={id}>
            <Link to={`/invoices/${id}`} className="link num">
              {number}
            </Link>
          </dt>,
          <dd key={`${id} is`}>
            <Money amount={totalMinor} />
          </dd>
        ])}
      </dl>
    </Card>
  )
}

function Party({
  title,
  of: { name, taxId, address }
}: {
  title: string
  of: { name: string; taxId: string | null; address: string | null }
}) {
  return (
    <Card title={title}>
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>
      </p>
      {address?.split('\n').map((line, i) => (
        <p key={i}>
          <bdi>{line}</bdi>
        </p>
      ))}
      {taxId !== null && <p className="muted num">{taxId}</p>}
    </Card>
  )
}
