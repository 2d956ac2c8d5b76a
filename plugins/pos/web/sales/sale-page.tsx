import { useState } from 'react'
import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ActionsAt, Card, Day, Failed, Icon, Page, PanelsAt, useMay, Waiting, When } from 'stoa/web'
import type { Sale } from '../console.tsx'
import { InvoicesOfSale } from '../invoices/invoices-of-sale.tsx'
import { OfflineOfSale } from '../offline-sales/offline-of-sale.tsx'
import { posWords } from '../pos-words.ts'
import { ReceiptMenu } from '../receipts/receipt-menu.tsx'
import { ExchangedFor } from './exchanged-for.tsx'
import { OrderOfSale } from './order-of-sale.tsx'
import { useNames } from './names.ts'
import { SaleFieldsCard } from './sale-fields-card.tsx'
import { SaleLines } from './sale-lines.tsx'
import { SaleState } from './sale-state.tsx'
import { RefundDrawer } from './refund-drawer.tsx'
import { RefundsOfSale } from './refunds-of-sale.tsx'
import { saleQuery } from './sales-query.ts'
import { Tenders } from './tenders.tsx'
import { VoidDialog } from './void-dialog.tsx'

export default function SalePage() {
  const words = posWords.use()
  const names = useNames()
  const { saleId = '' } = useParams({ strict: false })
  const { data: sale, error, refetch } = useQuery(saleQuery(saleId))
  const [open, setOpen] = useState<'refund' | 'void' | null>(null)
  // A refund is worked out from what went back before.
  const mayRefund = [useMay('refund.post'), useMay('refund.read')].every(Boolean)
  // Whoever sells and may not void asks someone who may.
  const mayVoid = [useMay('sale.void'), useMay('sale.post')].some(Boolean)
  const back = { to: '/sales', label: words.back }
  if (error !== null && sale === undefined) {
    return (
      <Page title={words.title} back={back}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    )
  }
  if (sale === undefined) {
    return (
      <Page title={words.title} back={back}>
        <Waiting rows={14} />
      </Page>
    )
  }
  return (
    <Page
      title={sale.number}
      back={back}
      state={<SaleState state={sale.state} />}
      about={
        <>
          <When at={sale.occurredAt} /> <bdi>{words.seenIn(names.shop(sale.shopId))}</bdi>
        </>
      }
      actions={
        <>
          <ActionsAt place="pos.sale" given={{ sale }} />
          <ReceiptMenu sale={sale} />
          {mayVoid && sale.state === 'posted' && sale.exchange === null && (
            <Menu width={200}>
              <Menu.Target>
                <button type="button" className="button only" aria-label={words.more}>
                  <Icon name="more" />
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item color="var(--bad)" onClick={() => setOpen('void')}>
                  {words.void.open}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
          {mayRefund && ['posted', 'part-refunded'].includes(sale.state) && (
            <button type="button" className="button main" onClick={() => setOpen('refund')}>
              <Icon name="undo" />
              {words.refund}
            </button>
          )}
        </>
      }
    >
      <div className="split">
        <div className="stack">
          <SaleLines sale={sale} />
          <RefundsOfSale saleId={sale.id} />
        </div>
        <div className="stack">
          <Tenders sale={sale} title={words.paid} />
          <InvoicesOfSale sale={sale} />
          <About sale={sale} />
          <SaleFieldsCard sale={sale} />
          <OfflineOfSale saleId={sale.id} />
          <PanelsAt place="pos.sale" given={{ sale }} />
        </div>
      </div>
      {open === 'refund' && <RefundDrawer sale={sale} onClose={() => setOpen(null)} />}
      {open === 'void' && <VoidDialog sale={sale} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function About({ sale }: { sale: Sale }) {
  const words = posWords.use()
  const names = useNames()
  const rows: Array<[label: string, value: string | null]> = [
    [words.columns.register, names.register(sale.registerId)],
    [words.shop, names.shop(sale.shopId)],
    [words.reference, sale.reference],
    [words.note, sale.note]
  ]
  return (
    <Card title={words.about}>
      <dl className="pairs">
        <dt>{words.day}</dt>
        <dd>
          <Day of={sale.businessDay} />
        </dd>
        <OrderOfSale sale={sale} />
        <ExchangedFor of={sale} />
        {rows
          .filter(([, value]) => value !== null && value !== '')
          .map(([label, value]) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label} is`}>
              <bdi>{value}</bdi>
            </dd>
          ])}
      </dl>
    </Card>
  )
}
