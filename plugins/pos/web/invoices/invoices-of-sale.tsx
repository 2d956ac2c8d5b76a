import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Icon, Money, useMay } from 'stoa/web'
import type { Sale } from '../console.tsx'
import { invoiceWords } from './invoice-words.ts'
import { invoicesOfSaleQuery } from './invoices-query.ts'
import { IssueDialog } from './issue-dialog.tsx'

/** On the page of a sale: what was issued for it, and the button that issues its invoice. */
export function InvoicesOfSale({ sale }: { sale: Sale }) {
  const enabled = useMay('invoice.read')
  const mayIssue = useMay('invoice.issue')
  const words = invoiceWords.use()
  const { data } = useQuery({ ...invoicesOfSaleQuery(sale.id), enabled })
  const [isOpen, setOpen] = useState(false)
  if (data === undefined) return null
  const canIssue = mayIssue && data.open === null && sale.state !== 'voided'
  if (!canIssue && data.items.length === 0) return null
  return (
    <Card title={words.ofSale}>
      <dl className="pairs">
        {data.items.map(({ id, kind, number, totalMinor }) => [
          <dt key={id}>
            <Link to={`/invoices/${id}`} className="link num">
              {number}
            </Link>{' '}
            <span className="muted small">{words.kinds[kind]}</span>
          </dt>,
          <dd key={`${id} is`}>
            <Money amount={totalMinor} />
          </dd>
        ])}
      </dl>
      {canIssue && (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          <Icon name="stamp" />
          {words.issue}
        </button>
      )}
      {isOpen && <IssueDialog sale={sale} buyer={data.buyer} onClose={() => setOpen(false)} />}
    </Card>
  )
}
