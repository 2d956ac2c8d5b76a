import { NativeSelect } from '@mantine/core'
import { Card, useMay } from 'stoa/web'
import { importWords } from './import-words.ts'
import { withColumn, type ColumnName, type Mapping, type Preview } from './import-request.ts'
import css from './import.module.css'

/** In the order people look for them. */
const COLUMNS: ColumnName[] = [
  'sku',
  'name',
  'price',
  'barcode',
  'category',
  'product',
  'variant',
  'cost',
  'taxClass',
  'kind',
  'description',
  'active',
  'weight',
  'soldBy',
  'scaleCode',
  'openPrice',
  'packs'
]

/** What of a file may be taken by the reader. */
export function useOfferedColumns(): readonly ColumnName[] {
  const mayCost = useMay('cost.edit')
  return mayCost ? COLUMNS : COLUMNS.filter(column => column !== 'cost')
}

interface Props {
  preview: Preview
  mapping: Mapping
  onMapping(mapping: Mapping): void
  onCheck(): void
  busy: boolean
}

/** What each column of the file is taken for: found by its name, or chosen. */
export function ImportColumns({ preview, mapping, onMapping, onCheck, busy }: Props) {
  const words = importWords.use()
  const offered = useOfferedColumns()
  const hasSku = mapping.includes('sku')
  const data = [
    { value: '', label: words.leaveOut },
    ...offered.map(value => ({ value, label: words.columns[value] }))
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
                    onMapping(
                      withColumn(
                        mapping,
                        i,
                        offered.find(one => one === event.currentTarget.value) ?? null
                      )
                    )
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css['foot']}>
        <p className="muted small">{hasSku ? words.checkHelp : words.needSku}</p>
        <button type="button" className="button main" disabled={!hasSku || busy} onClick={onCheck}>
          {busy ? words.checking : words.check}
        </button>
      </div>
    </Card>
  )
}
