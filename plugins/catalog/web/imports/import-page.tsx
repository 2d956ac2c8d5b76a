import { useState } from 'react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Card, Icon, newKey, Page, useFigures } from 'stoa/web'
import { catalogWords } from '../catalog-words.ts'
import { importWords } from './import-words.ts'
import { FormerImports } from './former-imports.tsx'
import { ImportColumns, useOfferedColumns } from './import-columns.tsx'
import { ImportFile, type ChosenFile } from './import-file.tsx'
import { ImportOfSystem } from './import-of-system.tsx'
import { ImportOutcome, Remarks } from './import-outcome.tsx'
import { importProducts, type Mapping } from './import-request.ts'
import { importQuery, isOver } from './imports-query.ts'

/** null: the file says itself what its columns are. */
type Chosen = ChosenFile & { mapping: Mapping | null }

/** A file, what its columns are, what it would do: nothing is changed before the button that says so. */
export default function ImportPage() {
  const catalog = catalogWords.use()
  const words = importWords.use()
  const { locale } = useFigures()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const offered = useOfferedColumns()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const check = useMutation({
    mutationFn: ({ file, mapping }: Chosen) =>
      importProducts(file, { columns: mapping, dryRun: true, key: newKey() })
  })
  // A lost answer does not import twice.
  const [key, setKey] = useState(newKey)
  const start = useMutation({
    mutationFn: ({ file, mapping }: Chosen) =>
      importProducts(file, { columns: mapping, dryRun: false, key }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['catalog', 'imports'] })
      await navigate({ to: `/products/import/${id}` })
    }
  })
  /** What the columns seem to be, and the reader may import. */
  const guess = ({ columns }: ChosenFile['preview']): Mapping =>
    columns.map(column => (column !== null && offered.includes(column) ? column : null))
  const choose = (next: Chosen | null): void => {
    setChosen(next)
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
        {chosen === null ? (
          <>
            <ImportFile
              onFile={next =>
                choose({
                  ...next,
                  mapping: next.preview.profile === null ? guess(next.preview) : null
                })
              }
            />
            <FormerImports />
          </>
        ) : (
          <Card
            title={chosen.file.name}
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
                    onClick={() => start.mutate(chosen)}
                  >
                    {words.go(useful, new Intl.NumberFormat(locale).format(useful))}
                  </button>
                  <button type="button" className="button" onClick={() => choose(chosen)}>
                    {words.columnsAgain}
                  </button>
                </div>
              )}
            </div>
          </Card>
        )}
        {chosen !== null &&
          outcome === undefined &&
          (chosen.mapping === null ? (
            <ImportOfSystem
              system={chosen.preview.profile?.title ?? ''}
              onCheck={() => check.mutate(chosen)}
              onColumns={() => choose({ ...chosen, mapping: guess(chosen.preview) })}
              busy={check.isPending}
            />
          ) : (
            <ImportColumns
              preview={chosen.preview}
              mapping={chosen.mapping}
              onMapping={mapping => choose({ ...chosen, mapping })}
              onCheck={() => check.mutate(chosen)}
              busy={check.isPending}
            />
          ))}
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
