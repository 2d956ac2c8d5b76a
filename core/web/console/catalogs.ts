import { unreachable } from '../api/problem.ts'
import type { KitWords } from '../words/en.ts'
import type { Catalogs, Language } from '../words.ts'

const loaders = {
  en: () => import('stoa-words/en'),
  es: () => import('stoa-words/es'),
  pt: () => import('stoa-words/pt'),
  id: () => import('stoa-words/id')
} satisfies Record<Language, () => Promise<{ catalogs: Catalogs }>>

/** A language with all its catalogues, as the document's own from then on. */
export async function speak(
  language: Language
): Promise<{ language: Language; catalogs: Catalogs }> {
  const { catalogs } = await loaders[language]()
  document.documentElement.lang = language
  unreachable.message = (catalogs['kit'] as KitWords).unreachable
  return { language, catalogs }
}
