import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Failed, Icon, Page, useFigures, useMay, Waiting } from 'stoa/web'
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
  const { locale } = useFigures()
  const mayEdit = useMay('tax-class.edit')
  const [open, setOpen] = useState<{ taxClass: TaxClass | undefined } | null>(null)
  const { data, error, refetch } = useQuery(taxClassesQuery)
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
      <div className="card flush edge">
        {error !== null && data === undefined ? (
          <Failed error={error} again={() => void refetch()} />
        ) : data === undefined ? (
          <Waiting rows={4} />
        ) : (
          <div className="table-wrap" tabIndex={0} role="group" aria-label={words.title}>
            <table className="table plain">
              <thead>
                <tr>
                  <th>{words.name}</th>
                  <th className="second">{words.code}</th>
                  <th>{words.rates}</th>
                  <th className="end">{words.total}</th>
                </tr>
              </thead>
              <tbody>
                {data.items.map(taxClass => (
                  <tr key={taxClass.code}>
                    <td>
                      {mayEdit ? (
                        <button
                          type="button"
                          className={css['open']}
                          aria-label={words.change(taxClass.name)}
                          onClick={() => setOpen({ taxClass })}
                        >
                          <bdi>{taxClass.name}</bdi>
                        </button>
                      ) : (
                        <bdi>{taxClass.name}</bdi>
                      )}
                    </td>
                    <td className="num muted second">{taxClass.code}</td>
                    <td className="muted">
                      {taxClass.rates
                        .map(({ code, ratePpm }) => `${code} ${percentOf(ratePpm, locale)}`)
                        .join(', ')}
                    </td>
                    <td className="end">
                      {percentOf(
                        taxClass.rates.reduce((sum, { ratePpm }) => sum + ratePpm, 0),
                        locale
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      {open !== null && <TaxClassDialog {...open} onClose={() => setOpen(null)} />}
    </Page>
  )
}
