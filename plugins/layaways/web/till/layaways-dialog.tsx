import { useState } from 'react'
import { useMay } from 'stoa/web/face'
import { Choose } from './choose.tsx'
import { Chosen } from './chosen.tsx'
import type { Given } from './given.ts'
import { SetAside } from './set-aside.tsx'
import { tillWords } from './till-words.ts'

/** Goods on the ticket are set aside; without any, what is set aside is paid and handed over. */
export default function LayawaysDialog(given: Given) {
  const words = tillWords.use()
  const mayMake = useMay('layaway.make')
  const [chosen, setChosen] = useState<string | null>(null)
  // As it was when it was opened: the ticket is emptied once its goods are set aside.
  const [{ asked, customerId, lines }] = useState(given)
  if (chosen !== null) {
    return <Chosen layawayId={chosen} given={given} back={() => setChosen(null)} />
  }
  if (lines.length === 0 || !mayMake) return <Choose customerId={customerId} choose={setChosen} />
  if (customerId === null) return <p className="note warn">{words.choose}</p>
  if (asked === null) return <p className="note warn">{words.notPlain}</p>
  return <SetAside asked={asked} customerId={customerId} clear={given.clear} close={given.close} />
}
