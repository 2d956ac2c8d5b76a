import { Empty } from '../kit/empty.tsx'
import { Page } from '../kit/page.tsx'
import { Part } from '../kit/part.tsx'
import { Tiles } from '../places.tsx'
import { useRegistry } from '../registry.ts'
import { consoleWords } from './console-words.ts'
import { later } from '../later.ts'

const FirstSteps = later(() => import('./first-steps.tsx'))

/** The plugins' tiles. The kernel has none of its own: what matters today is the shop's. */
export function Home() {
  const words = consoleWords.use()
  const { tiles, steps } = useRegistry()
  const hasSide = tiles.some(({ size }) => size === 'side')
  return (
    <Page title={words.home}>
      {tiles.length === 0 && (
        <div className="card">
          <Empty icon="home" title={words.nothingHere}>
            {words.nothingHereHelp}
          </Empty>
        </div>
      )}
      {steps.length > 0 && (
        <Part name="steps">
          <FirstSteps />
        </Part>
      )}
      <div className={hasSide ? 'split' : 'stack'}>
        <div className="stack">
          <Tiles size="wide" />
          <div className="halves">
            <Tiles size="half" />
          </div>
        </div>
        {hasSide && (
          <div className="stack">
            <Tiles size="side" />
          </div>
        )}
      </div>
    </Page>
  )
}
