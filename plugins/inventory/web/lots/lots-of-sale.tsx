import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Count, Failed, later, type Places, useMay } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { lotWords } from './lot-words.ts'
import { documentLotsQuery } from './lots-query.ts'
import css from '../levels/product-stock.module.css'

const AssignDialog = later(() => import('./assign-dialog.tsx'))

/** On the page of a sale: which lots and pieces it had. */
export default function LotsOfSale({ sale }: Places['pos.sale']) {
  const words = lotWords.use()
  const { gone } = pageWords.use()
  const mayEdit = useMay('lot.edit')
  const [open, setOpen] = useState<string | null>(null)
  const { data, error, refetch } = useQuery(documentLotsQuery(sale.id))
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  if (data === undefined || data.items.length === 0) return null
  return (
    <ul className={css['rows']}>
      {data.items.map(row => {
        const quantity = row.quantity.replace('-', '')
        const { variantId, shopId, tracking } = row
        const key = `${variantId} ${row.lotId}`
        return (
          <li key={key}>
            <span>
              {row.lotId === null ? (
                <span className="muted">{words.notNamed}</span>
              ) : (
                <Link to={`/stock/lots/${row.lotId}`} className="named num">
                  <bdi>{row.code}</bdi>
                </Link>
              )}{' '}
              <bdi className="muted small">{row.name ?? gone}</bdi>
            </span>
            {row.lotId === null && mayEdit && tracking !== 'none' ? (
              <button type="button" className="link" onClick={() => setOpen(key)}>
                {words.name}
              </button>
            ) : (
              <span />
            )}
            <Count of={quantity} />
            {open === key && tracking !== 'none' && (
              <AssignDialog
                of={{
                  variantId,
                  shopId,
                  quantity,
                  name: row.name ?? '',
                  kind: tracking,
                  documentId: sale.id
                }}
                onClose={() => setOpen(null)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
