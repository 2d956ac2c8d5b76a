import { useState, type ReactNode } from 'react'
import { Card, useMay } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import type { Company, Shop } from './companies-query.ts'
import { ShopDialog } from './shop-dialog.tsx'

interface Props {
  title: string
  company: Company
  shops: Shop[]
  add: ReactNode
}

export function ShopsTable({ title, company, shops, add }: Props) {
  const words = administrationWords.use()
  const { companies } = words
  const mayEdit = useMay('shop.edit')
  const [open, setOpen] = useState<Shop | null>(null)
  return (
    <Card title={title} about={companies.shops(shops.length)} aside={add} flush>
      <div className="table-wrap" tabIndex={0} role="group" aria-label={title}>
        <table className="table plain">
          <thead>
            <tr>
              <th>{companies.shop}</th>
              <th>{companies.code}</th>
              <th className="second">{companies.address}</th>
              <th className="third">{companies.zone}</th>
              {mayEdit && <td />}
            </tr>
          </thead>
          <tbody>
            {shops.map(shop => (
              <tr key={shop.id}>
                <td>
                  <bdi>{shop.name}</bdi>
                </td>
                <td className="num muted">{shop.code}</td>
                <td className="muted second">
                  <bdi>{shop.address ?? ''}</bdi>
                </td>
                <td className="muted third">{shop.timeZone ?? company.timeZone}</td>
                {mayEdit && (
                  <td className="end">
                    <button
                      type="button"
                      className="link"
                      aria-label={companies.change(shop.name)}
                      onClick={() => setOpen(shop)}
                    >
                      {words.change}
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open !== null && <ShopDialog shop={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}
