import { TextInput } from '@mantine/core'
import { reportingWords } from '../reporting-words.ts'
import type { ReportSearch } from './report-search.ts'
import css from './reports.module.css'

interface Props {
  search: Pick<ReportSearch, 'from' | 'to'>
  change(part: Pick<ReportSearch, 'from' | 'to'>): void
  /** What the API says of these days. */
  wrong: string | undefined
}

/** From one business day to another. */
export function OwnDates({ search, change, wrong }: Props) {
  const words = reportingWords.use()
  return (
    <div className={css['dates']}>
      <TextInput
        type="date"
        label={words.from}
        value={search.from ?? ''}
        max="9999-12-31"
        onChange={event => change({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={words.to}
        value={search.to ?? ''}
        max="9999-12-31"
        error={wrong}
        onChange={event => change({ to: event.currentTarget.value || undefined })}
      />
    </div>
  )
}
