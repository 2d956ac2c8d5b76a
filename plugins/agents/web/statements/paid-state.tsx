import { State } from 'stoa/web'
import type { Statement } from '../console.tsx'
import { pageWords } from '../page-words.ts'

/** Whether what a statement came to was paid. */
export function PaidState({
  of: { closingMinor, paidMinor }
}: {
  of: Pick<Statement, 'closingMinor' | 'paidMinor'>
}) {
  const { statements: words } = pageWords.use()
  if (closingMinor <= 0) return <State tone="calm">{words.isNothing}</State>
  if (paidMinor >= closingMinor) return <State tone="ok">{words.isPaid}</State>
  return <State tone="warn">{paidMinor > 0 ? words.isPart : words.isOpen}</State>
}
