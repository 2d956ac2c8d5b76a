import { useQuery } from '@tanstack/react-query'
import { Fault, Waiting } from 'stoa/web'
import { labelWords } from './label-words.ts'
import { previewQuery, type Print } from './labels-api.ts'
import { layout } from './layout.ts'

/** The first label as it will be printed: the same outlines and bars. */
export function LabelPreview({ print }: { print: Print }) {
  const words = labelWords.use()
  const items = print.items.slice(0, 1).map(item => ({ ...item, copies: 1 }))
  const asked = useQuery({
    ...previewQuery({ ...print, startAt: 1, items }),
    enabled: items.length > 0
  })
  if (items.length === 0) return <p className="muted">{words.none}</p>
  if (asked.error !== null) return <Fault of={asked.error} />
  if (asked.data === undefined) return <Waiting rows={2} />
  return <img style={layout.preview} src={asked.data} alt={words.preview} />
}
