import { useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import { Card } from '../../web-api.ts'
import { importWords } from './import-words.ts'
import { withColumn, type Mapping, type Preview } from './import-request.ts'
import css from './import.module.css'

interface Props {
  preview: Preview
  mapping: Mapping
  onMapping(mapping: Mapping): void
  onCheck(): void
  /** Saves what the columns are, under a name. */
  onSave(name: string): void
  /** What they are called by, when they were saved before. */
  saved: string | null
  busy: boolean
}

/** What each column of the file is taken for: found by its name, or chosen. */
export function ImportColumns({
  preview,
  mapping,
  onMapping,
  onCheck,
  onSave,
  saved,
  busy
}: Props) {
  const words = importWords.use()
  const [name, setName] = useState('')
  const { offered } = preview
  const missing = offered.filter(column => column.needed && !mapping.includes(column.name))
  const isReady = missing.length === 0 && mapping.some(column => column !== null)
  const labelOf = (column: string): string =>
    (words.columns as Record<string, string>)[column] ?? column.replace(/^custom\./, '')
  const data = [
    { value: '', label: words.leaveOut },
    ...offered.map(column => ({ value: column.name, label: labelOf(column.name) }))
  ]
  return (
    <Card title={words.columnsTitle} about={words.columnsHelp} flush>
      <table className={`table plain ${css['columns']}`}>
        <thead>
          <tr>
            <th>{words.inFile}</th>
            <th className={css['example']}>{words.example}</th>
            <th>{words.takenFor}</th>
          </tr>
        </thead>
        <tbody>
          {preview.header.map((name, i) => (
            <tr key={i}>
              <td>
                <bdi>{name || words.noName(i + 1)}</bdi>
              </td>
              <td className={`muted ${css['example']}`}>
                <bdi>{preview.sample.map(row => row[i]).find(cell => cell) ?? ''}</bdi>
              </td>
              <td>
                <NativeSelect
                  aria-label={words.takeFor(name || words.noName(i + 1))}
                  value={mapping[i] ?? ''}
                  data={data}
                  onChange={event =>
                    onMapping(withColumn(mapping, i, event.currentTarget.value || null))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css['foot']}>
        {saved === null ? (
          <form
            className="row"
            onSubmit={event => {
              event.preventDefault()
              onSave(name.trim())
            }}
          >
            <TextInput
              aria-label={words.mappingName}
              placeholder={words.mappingName}
              maxLength={80}
              value={name}
              onChange={event => setName(event.currentTarget.value)}
            />
            <button type="submit" className="button" disabled={!isReady || name.trim() === ''}>
              {words.saveMapping}
            </button>
          </form>
        ) : (
          <p className="muted small">{words.mappingUsed(saved)}</p>
        )}
      </div>
      <div className={css['foot']}>
        <p className="muted small">
          {missing.length === 0
            ? words.checkHelp
            : words.needed(missing.map(column => labelOf(column.name)).join(', '))}
        </p>
        <button type="button" className="button main" disabled={!isReady || busy} onClick={onCheck}>
          {busy ? words.checking : words.check}
        </button>
      </div>
    </Card>
  )
}
