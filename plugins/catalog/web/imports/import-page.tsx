import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, Card, Icon, newKey, Page, type Reply } from 'stoa/web'
import { catalogWords } from '../catalog-words.ts'
import { ImportFile } from './import-file.tsx'
import { ImportOutcome } from './import-outcome.tsx'

export type Import = Reply<'/api/v1/catalog/imports/{importId}'>

interface Chosen {
  name: string
  csv: string
  /** Of the real import: a lost answer does not import twice. */
  key: string
}

const ASKED_EVERY = 1000
const isOver = ({ state }: Import): boolean => state === 'done' || state === 'stopped'

/** A file is checked first, by a dry run; then imported, row by row, while this page shows how far it is. */
export default function ImportPage() {
  const all = catalogWords.use()
  const words = all.imports
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const post = useMutation({
    mutationFn: ({ csv, dryRun, key }: { csv: string; dryRun: boolean; key: string }) =>
      answer(
        api.POST('/api/v1/catalog/products/import', {
          headers: { 'idempotency-key': key },
          body: { csv, dryRun }
        })
      )
  })
  const started = post.data
  const { data: followed } = useQuery({
    queryKey: ['catalog', 'import', started?.id],
    enabled: started !== undefined && !isOver(started),
    queryFn: async ({ signal }) => {
      const found = await answer(
        api.GET('/api/v1/catalog/imports/{importId}', {
          signal,
          params: { path: { importId: started?.id ?? '' }, query: { limit: 100 } }
        })
      )
      if (isOver(found) && !found.dryRun) {
        void queries.invalidateQueries({ queryKey: ['catalog', 'products'] })
        void queries.invalidateQueries({ queryKey: ['catalog', 'categories'] })
      }
      return found
    },
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && isOver(data) ? false : ASKED_EVERY
  })
  const outcome = followed?.id === started?.id ? (followed ?? started) : started
  const check = (name: string, csv: string): void => {
    setChosen({ name, csv, key: newKey() })
    post.mutate({ csv, dryRun: true, key: newKey() })
  }
  return (
    <Page title={words.title} back={{ to: '/products', label: all.back }} narrow>
      <div className="stack">
        {chosen === null ? (
          <ImportFile onFile={check} />
        ) : (
          <Card
            title={chosen.name}
            aside={
              <button
                type="button"
                className="link"
                onClick={() => {
                  setChosen(null)
                  post.reset()
                }}
              >
                {words.other}
              </button>
            }
          >
            {post.error !== null ? (
              <p className="note bad" role="alert">
                <Icon name="warning" /> {post.error.message}
              </p>
            ) : outcome === undefined ? (
              <p aria-live="polite">{words.checking}</p>
            ) : (
              <ImportOutcome
                outcome={outcome}
                onGo={() => post.mutate({ csv: chosen.csv, dryRun: false, key: chosen.key })}
              />
            )}
          </Card>
        )}
      </div>
    </Page>
  )
}
