import { useRef, useState } from 'react'
import { Card, Icon } from 'stoa/web'
import { catalogWords } from '../catalog-words.ts'
import css from './import.module.css'

const MOST_BYTES = 100_000_000

/** Chosen or dropped; read here, so that it can be checked and then imported. */
export function ImportFile({ onFile }: { onFile(name: string, csv: string): void }) {
  const { imports: words } = catalogWords.use()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    if (file.size > MOST_BYTES) return setFault(words.tooLarge)
    onFile(file.name, await file.text())
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
          accept=".csv,text/csv"
          onChange={event => void read(event.currentTarget.files?.[0])}
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
