import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Failed, Page, Refused, said, State, useMay, Waiting, kitWords } from 'stoa/web'
import { catalogWords } from '../catalog-words.ts'
import {
  addSampleGoods,
  removeSampleGoods,
  sampleGoodsQuery,
  type IndustryRow
} from './sample-goods-api.ts'
import { sampleWords } from './sample-words.ts'
import css from './sample-goods.module.css'

export default function SampleGoodsPage() {
  const all = catalogWords.use()
  const words = sampleWords.use()
  const { data, error, refetch } = useQuery(sampleGoodsQuery)
  return (
    <Page
      title={all.samples.title}
      back={{ to: '/products', label: all.back }}
      about={words.about}
      narrow
    >
      <section className="card flush edge" aria-label={all.samples.title}>
        {error !== null && data === undefined ? (
          <Failed error={error} again={() => void refetch()} />
        ) : data === undefined ? (
          <Waiting rows={4} />
        ) : (
          <ul>
            {data.items.map(row => (
              <OneIndustry key={row.industry} row={row} />
            ))}
          </ul>
        )}
        <p className={css['help']}>{words.help}</p>
      </section>
    </Page>
  )
}

function OneIndustry({ row }: { row: IndustryRow }) {
  const words = sampleWords.use()
  const kit = kitWords.use()
  const queries = useQueryClient()
  const mayEdit = useMay('product.edit')
  const [busy, setBusy] = useState(false)
  const name = words.industries[row.industry] ?? row.name
  const act = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true)
    try {
      said(await work())
    } catch (error) {
      said(error instanceof Refused ? error.message : kit.unreachable)
    } finally {
      setBusy(false)
      await queries.invalidateQueries({ queryKey: ['catalog'] })
    }
  }
  const add = async (): Promise<string> => {
    const { added, restored, unchanged, withoutStock } = await addSampleGoods(row.industry)
    return [
      words.added(added + restored + unchanged),
      ...(withoutStock > 0 ? [words.withoutStock] : [])
    ].join(' ')
  }
  const remove = async (): Promise<string> => {
    const { archived, kept } = await removeSampleGoods(row.industry)
    return [
      ...(archived > 0 ? [words.removed(archived)] : []),
      ...(kept > 0 ? [words.kept(kept)] : [])
    ].join(' ')
  }
  return (
    <li className={css['industry']}>
      <div>
        <h2>{name}</h2>
        <p>
          <bdi>{words.examples(row.examples.join(' · '))}</bdi>
        </p>
        {row.active > 0 ? (
          <State tone="ok">{words.onSale(row.active, row.products)}</State>
        ) : (
          <span className="muted">{words.products(row.products)}</span>
        )}
      </div>
      {mayEdit && (
        <div className={css['ways']}>
          {row.active < row.products && (
            <button
              type="button"
              className="button"
              disabled={busy}
              aria-label={words.addNamed(name)}
              onClick={() => void act(add)}
            >
              {row.active === 0 ? words.add : words.addMissing}
            </button>
          )}
          {row.active > 0 && (
            <button
              type="button"
              className="button"
              disabled={busy}
              aria-label={words.removeNamed(name)}
              onClick={() => void act(remove)}
            >
              {words.remove}
            </button>
          )}
        </div>
      )}
    </li>
  )
}
