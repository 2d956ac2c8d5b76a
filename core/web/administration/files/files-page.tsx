import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { NativeSelect } from '@mantine/core'
import { Failed, Page, useLanguage, Waiting } from '../../web-api.ts'
import { ExportCard } from './export-card.tsx'
import { importWords } from './import-words.ts'
import { ImportCard } from './import-card.tsx'
import { kindsQuery, type FileKind } from './imports-query.ts'

/** Records as files, in and out: one page for all kinds. */
export default function FilesPage() {
  const words = importWords.use()
  const { data, error, refetch } = useQuery(kindsQuery)
  return (
    <Page title={words.title} narrow>
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={8} />
      ) : (
        <FilesOf kinds={data.items} />
      )}
    </Page>
  )
}

function FilesOf({ kinds }: { kinds: FileKind[] }) {
  const words = importWords.use()
  const language = useLanguage()
  const navigate = useNavigate()
  const search: { kind?: string } = useSearch({ strict: false })
  const kind = kinds.find(({ name }) => name === search.kind) ?? kinds[0]
  if (kind === undefined) return <p className="muted">{words.nothing}</p>
  return (
    <div className="stack">
      <NativeSelect
        label={words.kind}
        value={kind.name}
        data={kinds.map(({ name, called }) => ({
          value: name,
          label: called[language] ?? called['en'] ?? name
        }))}
        onChange={event =>
          void navigate({
            to: '/files',
            search: { kind: event.currentTarget.value },
            replace: true
          })
        }
      />
      {kind.mayExport && <ExportCard key={kind.name} kind={kind} />}
      {kind.mayImport && <ImportCard key={`import ${kind.name}`} kind={kind} />}
    </div>
  )
}
