import { useRef, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Card, Icon } from '../../web-api.ts'
import { importWords } from './import-words.ts'
import { previewImport, type Preview } from './import-request.ts'
import type { FileKind } from './imports-query.ts'
import css from './import.module.css'

const MOST_BYTES = 200_000_000

export interface ChosenFile {
  file: File
  preview: Preview
}

interface Props {
  kind: FileKind
  onFile(chosen: ChosenFile): void
}

/** Chosen or dropped; the server says what it is before anything of it is imported. */
export function ImportFile({ kind, onFile }: Props) {
  const words = importWords.use()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const look = useMutation({
    mutationFn: (file: File) => previewImport(kind.name, file),
    onSuccess: (preview, file) => {
      if (preview.sample.length === 0) setFault(words.noRows)
      else onFile({ file, preview })
    },
    onError: error => setFault(error.message)
  })
  const read = (file: File | undefined): void => {
    if (file === undefined) return
    setFault(null)
    if (file.size > MOST_BYTES) setFault(words.tooLarge)
    else look.mutate(file)
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
          read(event.dataTransfer.files[0])
        }}
      >
        <Icon name="upload" size={28} />
        <p>
          <button
            type="button"
            className="button main"
            disabled={look.isPending}
            onClick={() => input.current?.click()}
          >
            {look.isPending ? words.reading : words.choose}
          </button>{' '}
          <span className="muted">{words.drop}</span>
        </p>
        <input
          ref={input}
          type="file"
          className="hidden"
          tabIndex={-1}
          aria-label={words.choose}
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          onChange={event => {
            read(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <p className="muted small">{words.help}</p>
        {kind.systems.length > 0 && (
          <p className="muted small">{words.systems(kind.systems.join(', '))}</p>
        )}
        {fault !== null && (
          <p className="note bad" role="alert">
            {fault}
          </p>
        )}
      </div>
    </Card>
  )
}
