import { useState } from 'react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answer, api, Card, Icon, newKey, Page, useFigures } from 'stoa/web'
import { catalogWords } from '../catalog-words.ts'
import { importWords } from './import-words.ts'
import { csvOf, guessOf, type Mapping } from './columns.ts'
import { FormerImports } from './former-imports.tsx'
import { ImportColumns, useOfferedColumns } from './import-columns.tsx'
import { ImportFile, type ChosenFile } from './import-file.tsx'
import { ImportOutcome, Remarks } from './import-outcome.tsx'
import { importQuery, isOver } from './imports-query.ts'

const post = (csv: string, dryRun: boolean, key: string) =>
  answer(
    api.POST('/api/v1/catalog/products/import', {
      headers: { 'idempotency-key': key },
      body: { csv, dryRun }
    })
  )

/** A file, what its columns are, what it would do: nothing is changed before the button that says so. */
export default function ImportPage() {
  const catalog = catalogWords.use()
  const words = importWords.use()
  const { locale } = useFigures()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const offered = useOfferedColumns()
  const [file, setFile] = useState<(ChosenFile & { mapping: Mapping }) | null>(null)
  const check = useMutation({ mutationFn: (csv: string) => post(csv, true, newKey()) })
  // A lost answer does not import twice.
  const [key, setKey] = useState(newKey)
  const start = useMutation({
    mutationFn: (csv: string) => post(csv, false, key),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['catalog', 'imports'] })
      await navigate({ to: `/products/import/${id}` })
    }
  })
  const choose = (next: (ChosenFile & { mapping: Mapping }) | null): void => {
    setFile(next)
    setKey(newKey())
    check.reset()
    start.reset()
  }
  const checkedId = check.data?.id
  const followed = useInfiniteQuery({
    ...importQuery(checkedId ?? ''),
    enabled: checkedId !== undefined
  })
  const outcome = checkedId === undefined ? undefined : (followed.data?.pages[0] ?? check.data)
  const error = check.error ?? start.error
  const isChecked = outcome !== undefined && isOver(outcome)
  const useful = (outcome?.created ?? 0) + (outcome?.changed ?? 0)
  return (
    <Page title={catalog.imports.title} back={{ to: '/products', label: catalog.back }} narrow>
      <div className="stack">
        {file === null ? (
          <>
            <ImportFile
              onFile={chosen =>
                choose({ ...chosen, mapping: guessOf(chosen.head.header, offered) })
              }
            />
            <FormerImports />
          </>
        ) : (
          <Card
            title={file.name}
            aside={
              <button type="button" className="link" onClick={() => choose(null)}>
                {words.other}
              </button>
            }
          >
            <div className="stack">
              {outcome === undefined ? (
                <p className="muted">{words.notSent}</p>
              ) : (
                <ImportOutcome outcome={outcome} />
              )}
              {error !== null && (
                <p className="note bad" role="alert">
                  <Icon name="warning" /> {error.message}
                </p>
              )}
              {isChecked && (
                <div className="actions">
                  <button
                    type="button"
                    className="button main"
                    disabled={useful === 0 || start.isPending}
                    onClick={() => start.mutate(csvOf(file.head, file.mapping))}
                  >
                    {words.go(useful, new Intl.NumberFormat(locale).format(useful))}
                  </button>
                  <button type="button" className="button" onClick={() => choose(file)}>
                    {words.columnsAgain}
                  </button>
                </div>
              )}
            </div>
          </Card>
        )}
        {file !== null && outcome === undefined && (
          <ImportColumns
            head={file.head}
            mapping={file.mapping}
            onMapping={mapping => choose({ ...file, mapping })}
            onCheck={() => check.mutate(csvOf(file.head, file.mapping))}
            busy={check.isPending}
          />
        )}
        {checkedId !== undefined && (
          <Remarks
            importId={checkedId}
            remarks={followed.data?.pages.flatMap(page => page.errors.items) ?? []}
            more={followed.hasNextPage}
            onMore={() => void followed.fetchNextPage()}
            busy={followed.isFetchingNextPage}
          />
        )}
      </div>
    </Page>
  )
}
