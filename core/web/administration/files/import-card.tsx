import { useState } from 'react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Card, Icon, newKey, said, useFigures, useSentence } from '../../web-api.ts'
import { importWords } from './import-words.ts'
import { FormerImports } from './former-imports.tsx'
import { ImportColumns } from './import-columns.tsx'
import { ImportFile, type ChosenFile } from './import-file.tsx'
import { ImportOfSystem } from './import-of-system.tsx'
import { ImportOutcome, Remarks } from './import-outcome.tsx'
import { importFile, saveMapping, type Mapping } from './import-request.ts'
import { importQuery, isOver, type FileKind } from './imports-query.ts'

/** null: the file says itself what its columns are. */
type Chosen = ChosenFile & { mapping: Mapping | null }

/** A file, what its columns are, what it would do: nothing is changed before the button that says so. */
export function ImportCard({ kind: of }: { kind: FileKind }) {
  const kind = of.name
  const sentence = useSentence()
  const words = importWords.use()
  const { locale } = useFigures()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const check = useMutation({
    mutationFn: ({ file, mapping }: Chosen) =>
      importFile(kind, file, { columns: mapping, dryRun: true, key: newKey() })
  })
  // A lost answer does not import twice.
  const [key, setKey] = useState(newKey)
  const start = useMutation({
    mutationFn: ({ file, mapping }: Chosen) =>
      importFile(kind, file, { columns: mapping, dryRun: false, key }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['stoa', 'imports'] })
      await navigate({ to: `/files/imports/${id}` })
    }
  })
  const save = useMutation({
    mutationFn: ({ name, of: { preview, mapping } }: { name: string; of: Chosen }) =>
      saveMapping(kind, name, preview.header, mapping ?? []),
    onSuccess: ({ id, name }, { of: saved }) => {
      said(words.mappingSaved)
      setChosen({ ...saved, preview: { ...saved.preview, mapping: { id, name } } })
    },
    onError: error => said(sentence(error))
  })
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
    <div className="stack">
      {chosen === null ? (
        <>
          <ImportFile
            kind={of}
            onFile={next =>
              choose({
                ...next,
                mapping:
                  next.preview.profile === null || next.preview.mapping !== null
                    ? next.preview.columns
                    : null
              })
            }
          />
          <FormerImports kind={kind} />
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
            onColumns={() => choose({ ...chosen, mapping: chosen.preview.columns })}
            busy={check.isPending}
          />
        ) : (
          <ImportColumns
            preview={chosen.preview}
            mapping={chosen.mapping}
            onMapping={mapping =>
              choose({ ...chosen, mapping, preview: { ...chosen.preview, mapping: null } })
            }
            onSave={name => save.mutate({ name, of: chosen })}
            saved={chosen.preview.mapping?.name ?? null}
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
  )
}
