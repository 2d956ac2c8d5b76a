import { pageWords } from './page-words.ts'

/** list-orders, get-order → orders, order: what is read is named for what it is. */
const READS = /^(list|get|read|browse|show)-/

/** An operation's name in words: the catalogue's, or what its own name says. */
export function useOperationLabel(): (operation: string) => string {
  const { operations } = pageWords.use()
  return operation => {
    const known = operations[operation]
    if (known !== undefined) return known
    const text = operation
      .replace(/^[^.]*[.]/, '')
      .replace(READS, '')
      .replaceAll('-', ' ')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
}
