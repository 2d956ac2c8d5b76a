import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Icon, Page, useFigures, useMay } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { catalogWords } from '../catalog-words.ts'
import { taxClassesQuery } from '../products/products-query.ts'
import { percentOf } from './percent.ts'
import type { TaxClass } from './rates.ts'
import { TaxClassDialog } from './tax-class-dialog.tsx'
import css from './tax-class.module.css'

/** A company has some from its first day: there is no empty state. */
export default function TaxClassesPage() {
  const all = catalogWords.use()
  const words = all.taxes
  const mayEdit = useMay('tax-class.edit')
  const [open, setOpen] = useState<{ taxClass: TaxClass | undefined } | null>(null)
  const asked = useQuery(taxClassesQuery)
  const onOpen = mayEdit ? (taxClass: TaxClass) => setOpen({ taxClass }) : undefined
  const columns = useColumns(onOpen)
  return (
    <Page
      title={words.title}
      back={{ to: '/products', label: all.back }}
      actions={
        mayEdit && (
          <button
            type="button"
            className="button main"
            onClick={() => setOpen({ taxClass: undefined })}
          >
            <Icon name="plus" />
            {words.add}
          </button>
        )
      }
      narrow
    >
      <ListCard
        asked={wholeList({
          ...asked,
          data: asked.data && { items: asked.data.items.map(row => ({ ...row, id: row.code })) }
        })}
        name={words.title}
        columns={columns}
        {...(onOpen && { onOpen })}
        small={row => (
          <div className="row">
            <span className="name">
              <Named of={row} onOpen={onOpen} />
            </span>
            <span className="num">
              <Total of={row} />
            </span>
            <span className="muted small">
              <Rates of={row} />
            </span>
            <span />
          </div>
        )}
        empty={null}
      />
      {open !== null && <TaxClassDialog {...open} onClose={() => setOpen(null)} />}
    </Page>
  )
}

type Opens = ((taxClass: TaxClass) => void) | undefined

function useColumns(onOpen: Opens): Array<Column<TaxClass & { id: string }>> {
  const { taxes: words } = catalogWords.use()
  return [
    { id: 'name', title: words.name, cell: row => <Named of={row} onOpen={onOpen} /> },
    {
      id: 'code',
      title: words.code,
      rank: 'second',
      cell: row => <span className="num muted">{row.code}</span>
    },
    {
      id: 'rates',
      title: words.rates,
      cell: row => (
        <span className="muted">
          <Rates of={row} />
        </span>
      )
    },
    { id: 'total', title: words.total, align: 'end', cell: row => <Total of={row} /> }
  ]
}

function Named({ of, onOpen }: { of: TaxClass; onOpen: Opens }) {
  const { taxes: words } = catalogWords.use()
  if (onOpen === undefined) return <bdi>{of.name}</bdi>
  return (
    <button
      type="button"
      className={css['open']}
      aria-label={words.change(of.name)}
      onClick={() => onOpen(of)}
    >
      <bdi>{of.name}</bdi>
    </button>
  )
}

function Rates({ of: { rates } }: { of: TaxClass }) {
  const { locale } = useFigures()
  return rates.map(({ code, ratePpm }) => `${code} ${percentOf(ratePpm, locale)}`).join(', ')
}

function Total({ of: { rates } }: { of: TaxClass }) {
  const { locale } = useFigures()
  return percentOf(
    rates.reduce((sum, { ratePpm }) => sum + ratePpm, 0),
    locale
  )
}
