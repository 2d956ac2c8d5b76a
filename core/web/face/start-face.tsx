import '../theme/tokens.css'
import '../theme/base.css'
import '../theme/kit.css'
import { StrictMode, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { unreachable } from '../api/problem.ts'
import { session } from '../api/session.ts'
import type { KitWords } from '../words/en.ts'
import { LanguageContext, rememberedLanguage, type Catalogs, type Language } from '../words.ts'
import { FacePartsContext, type Parts } from './parts.ts'
import { Standing } from './standing.tsx'

interface Face {
  /** Whose it is. */
  plugin: string
  view: ComponentType
  /** What is shown over it to who is not logged in; left out, they log in at the console and come back. */
  whenOut?: ComponentType
  /** Whether it is for devices that nobody is logged in at, and knows no one. */
  isForAll: boolean
  /** What other plugins add to it. */
  parts: Parts
  words: Record<Language, () => Promise<{ catalogs: Catalogs }>>
}

/** Draws a face as soon as its words are there and it is known who looks. */
export async function startFace({
  plugin,
  view: View,
  whenOut,
  isForAll,
  parts,
  words
}: Face): Promise<void> {
  const language = rememberedLanguage()
  const [{ catalogs }] = await Promise.all([
    words[language](),
    isForAll ? undefined : session.start()
  ])
  document.documentElement.lang = language
  unreachable.message = (catalogs['kit'] as KitWords).unreachable
  createRoot(document.getElementById('stoa') as HTMLElement).render(
    <StrictMode>
      <LanguageContext value={{ language, catalogs }}>
        {isForAll ? (
          <View />
        ) : (
          <Standing plugin={plugin} whenOut={whenOut}>
            <FacePartsContext value={parts}>
              <View />
            </FacePartsContext>
          </Standing>
        )}
      </LanguageContext>
    </StrictMode>
  )
}
