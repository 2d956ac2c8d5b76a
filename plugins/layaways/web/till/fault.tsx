import { useSentence } from 'stoa/web/face'

/** What went wrong, in words. */
export function Fault({ of }: { of: Error }) {
  const sentenceOf = useSentence()
  return (
    <p className="note bad" role="alert">
      {sentenceOf(of)}
    </p>
  )
}
