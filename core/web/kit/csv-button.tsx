import { useState } from 'react'
import { useSentence } from './fault.tsx'
import { Icon } from './icon.tsx'
import { said } from './toast.ts'

interface Props {
  /** Asks the API for the table, e.g. with `parseAs: 'blob'`. */
  load(): Promise<Blob>
  name: string
}

/** Saves a table the API makes; a plain link could not carry the access token. */
export const CsvButton = (props: Props) => <SaveButton {...props} label="CSV" />

/** The same of any file. */
export function SaveButton({ load, name, label }: Props & { label: string }) {
  const sentence = useSentence()
  const [isBusy, setIsBusy] = useState(false)
  const save = (): void => {
    setIsBusy(true)
    load()
      .then(
        table => saveFile(table, name),
        (error: unknown) => said(sentence(error))
      )
      .finally(() => setIsBusy(false))
  }
  return (
    <button type="button" className="button quiet" disabled={isBusy} onClick={save}>
      <Icon name="download" />
      {label}
    </button>
  )
}

/** Saves what the API sent. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
