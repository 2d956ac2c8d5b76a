import { Icon, useLanguage } from 'stoa/web/face'
import { agoOf } from '../../tickets/ago.ts'
import { shortListWords } from './short-list-words.ts'
import type { ShortList } from './short-list.ts'

/** Says that those shown are on the short list alone, and how old that is; null: there is none. */
export default function ShortListNote({ list }: { list: ShortList | null }) {
  const words = shortListWords.use()
  const language = useLanguage()
  return (
    <div className="note" role="note">
      <Icon name="offline" size={20} />
      <span>
        {list === null
          ? words.empty
          : words.title(agoOf(new Date(list.at).toISOString(), Date.now(), language))}{' '}
        {words.cannotAdd}
      </span>
    </div>
  )
}

/** What is said where nobody on it fits. */
export function NoneOnList({ text }: { text: string }) {
  return shortListWords.use().none(text)
}
