import { useState } from 'react'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Card, Failed, Icon, Page, said, useSentence, Waiting } from 'stoa/web'
import { saveFile } from 'stoa/web/csv-button'
import { catalogWords } from '../catalog-words.ts'
import { productQuery } from '../products/products-query.ts'
import { LabelGoods } from './label-goods.tsx'
import { LabelLook } from './label-look.tsx'
import { LabelPreview } from './label-preview.tsx'
import { type LabelSearch, productsIn } from './label-search.ts'
import { labelWords } from './label-words.ts'
import { type Chosen, chosenOf, type Look, lookQuery, printPdf, printZpl } from './labels-api.ts'
import { layout } from './layout.ts'

const MOST = 1_000

export default function LabelsPage() {
  const all = catalogWords.use()
  const words = labelWords.use()
  const search: LabelSearch = useSearch({ strict: false })
  const settings = useQuery(lookQuery)
  const asked = useQueries({ queries: productsIn(search).map(productQuery) })
  const failed = settings.error ?? asked.find(({ error }) => error !== null)?.error ?? null
  const isReady = settings.data !== undefined && asked.every(({ data }) => data !== undefined)
  return (
    <Page title={all.labels.title} back={{ to: '/products', label: all.back }} about={words.about}>
      {isReady ? (
        <Labels
          first={asked.flatMap(({ data }) => (data === undefined ? [] : chosenOf(data)))}
          settings={settings.data as Look}
        />
      ) : failed === null ? (
        <Waiting rows={6} />
      ) : (
        <Failed
          error={failed}
          again={() => {
            void settings.refetch()
            for (const one of asked) void one.refetch()
          }}
        />
      )}
    </Page>
  )
}

function Labels({ first, settings }: { first: Chosen[]; settings: Look }) {
  const words = labelWords.use()
  const sentence = useSentence()
  const [chosen, setChosen] = useState(first)
  const [look, setLook] = useState(settings)
  const [startAt, setStartAt] = useState(1)
  const [isBusy, setIsBusy] = useState(false)
  const count = chosen.reduce((sum, { copies }) => sum + copies, 0)
  const print = {
    ...look,
    startAt,
    items: chosen.map(({ variantId, copies }) => ({ variantId, copies }))
  }
  const save = (made: Promise<Blob>, name: string): void => {
    setIsBusy(true)
    made
      .then(
        file => saveFile(file, name),
        (error: unknown) => said(sentence(error))
      )
      .finally(() => setIsBusy(false))
  }
  const isOff = isBusy || count === 0 || count > MOST
  return (
    <div style={layout.halves}>
      <LabelGoods chosen={chosen} onChosen={setChosen} />
      <Card title={words.look}>
        <div style={layout.look}>
          <LabelPreview print={print} />
          <LabelLook look={look} onLook={setLook} startAt={startAt} onStartAt={setStartAt} />
          <p className="muted">{words.settings}</p>
          <p aria-live="polite" className={count > MOST ? 'note bad' : 'muted'}>
            {count > MOST ? words.tooMany : words.count(count)}
          </p>
          <div className="actions">
            <button
              type="button"
              className="button main"
              disabled={isOff}
              onClick={() => save(printPdf(print), 'labels.pdf')}
            >
              <Icon name="download" />
              {words.pdf}
            </button>
            <button
              type="button"
              className="button"
              disabled={isOff}
              onClick={() => save(printZpl(print), 'labels.zpl')}
            >
              <Icon name="download" />
              {words.zpl}
            </button>
          </div>
        </div>
      </Card>
    </div>
  )
}
