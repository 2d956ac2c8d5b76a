import { useRef, useState } from 'react'
import { Card, Icon } from 'stoa/web'
import { importWords } from './import-words.ts'
import { headOf, textOf, type FileHead } from './file-head.ts'
import css from './import.module.css'

const MOST_BYTES = 100_000_000

export interface ChosenFile {
  name: string
  head: FileHead
}

/** Chosen or dropped; read here, so that its columns are seen before it is sent. */
export function ImportFile({ onFile }: { onFile(file: ChosenFile): void }) {
  const words = importWords.use()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    if (file.size > MOST_BYTES) return setFault(words.tooLarge)
    const head = headOf(await textOf(file))
    if (head.sample.length === 0) return setFault(words.noRows)
    onFile({ name: file.name, head })
  }
  return (
    <Card>
      <div
        className={isOver ? `${css['drop']} ${css['over']}` : css['drop']}
        onDragOver={event => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={event => {
          event.preventDefault()
          setIsOver(false)
          void read(event.dataTransfer.files[0])
        }}
      >
        <Icon name="upload" size={28} />
        <p>
          <button type="button" className="button main" onClick={() => input.current?.click()}>
            {words.choose}
          </button>{' '}
          <span className="muted">{words.drop}</span>
        </p>
        <input
          ref={input}
          type="file"
          className="hidden"
          tabIndex={-1}
          aria-label={words.choose}
          accept=".csv,.txt,text/csv"
          onChange={event => {
            void read(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <p className="muted small">{words.help}</p>
        {fault !== null && (
          <p className="note bad" role="alert">
            {fault}
          </p>
        )}
      </div>
    </Card>
  )
}
